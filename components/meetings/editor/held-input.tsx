"use client";

import { type InputHTMLAttributes, useLayoutEffect, useRef, useState } from "react";
import type { RecordPart } from "@/db/enums";
import { classes } from "../../ui/classes";
import { FieldError } from "../../ui/field-error";
import { useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "value" | "onChange"> & {
  kind: RecordPart;
  id: string;
  name: string;
  label: string;
  /** What the part holds, as it is written. */
  written: string;
  /** What a text says; null where it says nothing that the part could hold. */
  read: (text: string) => Record<string, unknown> | null;
  complaint: string;
  /** What was understood, where it is not plain from the text. */
  understood?: (text: string) => string | null;
  onEnter?: () => void;
  bare?: boolean;
};

/**
 * A field whose text has to be understood before it can be kept: a date, a number. It is read when one leaves it or
 * presses Enter; what is not understood stays as it was typed, with a sentence, also over a reload.
 */
export function HeldInput({
  kind,
  id,
  name,
  label,
  written,
  read,
  complaint,
  understood,
  onEnter,
  ...rest
}: Props) {
  const { session } = useEditor();
  const part = usePart(kind, id);
  const kept = part?.typed[name];
  const shown = kept ?? written;
  const [first] = useState(shown);
  const [typing, setTyping] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const field = fieldId(id, name);
  const { bare = true, className, ...attributes } = rest;

  useLayoutEffect(() => {
    const box = input.current;
    if (box && box.value !== shown && (!typing || document.activeElement !== box)) box.value = shown;
  }, [shown, typing]);

  function take(text: string): boolean {
    setHint(null);
    setTyping(false);
    if (text === shown && kept === undefined) return true;
    const fields = read(text);
    session.writing.keepTyped(id, name, fields ? null : text);
    if (fields) session.writing.set(id, fields, "deed");
    return fields !== null;
  }

  const refusal = kept !== undefined ? complaint : part?.refused?.[name];
  return (
    <>
      <input
        {...attributes}
        ref={input}
        id={field}
        className={classes("input", bare && "is-bare", className)}
        aria-label={label}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${field}-error` : hint ? `${field}-hint` : undefined}
        defaultValue={first}
        autoComplete="off"
        onFocus={() => session.enter(id)}
        onInput={(event) => {
          setTyping(true);
          setHint(understood?.(event.currentTarget.value) ?? null);
        }}
        onBlur={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (take(event.currentTarget.value)) onEnter?.();
        }}
      />
      {hint && (
        <span className="note" id={`${field}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={`${field}-error`} error={refusal} />
    </>
  );
}
