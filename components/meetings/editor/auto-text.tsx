"use client";

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { RecordPart } from "@/db/enums";
import { classes } from "../../ui/classes";
import { useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";

type Props = {
  kind: RecordPart;
  id: string;
  name: string;
  label: string;
  className?: string;
  rows?: number;
  placeholder?: string;
  /** One line: Enter does not break it, and leads on where something follows. */
  line?: boolean;
  onEnter?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

/**
 * A text of a part, edited where it stands. The browser keeps the text while one types; React touches it only when it
 * changes from elsewhere, so that typing and Vietnamese input methods are left alone.
 */
export function AutoText(props: Props) {
  const { kind, id, name, label, className, rows = 1, line, onEnter, onKeyDown, ...rest } = props;
  const { session } = useEditor();
  const part = usePart(kind, id);
  const value = String((part?.fields as Record<string, unknown> | undefined)?.[name] ?? "");
  const [first] = useState(value);
  const area = useRef<HTMLTextAreaElement>(null);
  const byHand = useRef(false);
  useText(area, value);
  const refusal = part?.refused?.[name] ?? part?.refused?.form;
  return (
    <>
      <textarea
        {...rest}
        ref={area}
        id={fieldId(id, name)}
        rows={rows}
        className={classes("input is-bare grows", className)}
        aria-label={label}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${fieldId(id, name)}-error` : undefined}
        defaultValue={first}
        autoComplete="off"
        onPointerDown={() => {
          byHand.current = true;
        }}
        onFocus={(event) => {
          session.enter(id);
          // As in any field of one line: who comes by Tab writes over it.
          if (line && !byHand.current) event.currentTarget.select();
          byHand.current = false;
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (!line || event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter?.();
        }}
        onInput={(event) => {
          const text = event.currentTarget.value;
          session.writing.set(id, { [name]: line ? text.replace(/\s*\n\s*/g, " ") : text });
        }}
      />
      {refusal && (
        <p className="error small" id={`${fieldId(id, name)}-error`}>
          {refusal}
        </p>
      )}
    </>
  );
}

/** Follows the text where it changes from elsewhere, keeps the cursor where it was, and grows with its lines. */
function useText(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
  const composing = useRef(false);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field || composing.current || field.value === value) return;
    const { selectionStart, selectionEnd } = field;
    field.value = value;
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  }, [area, value]);
  useLayoutEffect(() => {
    if (area.current && value !== null && !CSS.supports("field-sizing", "content")) grow(area.current);
  }, [area, value]);
  useEffect(() => {
    const field = area.current;
    const begin = () => {
      composing.current = true;
    };
    const end = () => {
      composing.current = false;
    };
    field?.addEventListener("compositionstart", begin);
    field?.addEventListener("compositionend", end);
    return () => {
      field?.removeEventListener("compositionstart", begin);
      field?.removeEventListener("compositionend", end);
    };
  }, [area]);
}

/** For browsers in which a field does not take the size of its text by itself. */
function grow(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
