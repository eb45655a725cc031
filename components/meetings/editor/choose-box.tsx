"use client";

import { useCombobox } from "downshift";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { classes } from "../../ui/classes";

export type Choosable = { id: string; name: string; note?: string };

type Props = {
  id: string;
  label: string;
  /** What is chosen now, by name; the box shows it while nobody types. */
  chosen: string;
  search: (text: string) => readonly Choosable[];
  onChoose: (item: Choosable) => void;
  /** Where the text was taken away; without it something stays chosen. */
  onClear?: () => void;
  /** Where what was typed is none of the choices and stands for itself. */
  onText?: (text: string) => void;
  onEnter?: () => void;
  /** What was typed stands; a choice is taken only where it is made. */
  free?: boolean;
  /** Empties itself after each choice, for the next one. */
  many?: boolean;
  bare?: boolean;
  placeholder?: string;
  empty: string;
  className?: string;
  autoFocus?: boolean;
};

/** A few letters find it, arrows and Enter choose it; leaving the field takes what stands first. */
export function ChooseBox(props: Props) {
  const { id, label, chosen, search, onChoose, onClear, onText, many, free, bare, empty, className } = props;
  const t = useTranslations("editor");
  const [text, setText] = useState(chosen);
  const [typed, setTyped] = useState(false);
  // Known at once: what is chosen moves the focus, and that leaves the field before anything is drawn again.
  const typing = useRef(false);
  useEffect(() => {
    if (!typed) setText(chosen);
  }, [chosen, typed]);

  const items = search(typed ? text : "");
  const finish = (next: string) => {
    typing.current = false;
    setTyped(false);
    setText(many ? "" : next);
  };
  const choose = (item: Choosable) => {
    finish(item.name);
    onChoose(item);
  };

  const box = useCombobox<Choosable>({
    id,
    inputId: id,
    items: [...items],
    inputValue: text,
    selectedItem: null,
    defaultHighlightedIndex: typed && !free ? 0 : -1,
    itemToString: (item) => item?.name ?? "",
    stateReducer: (_, { type, changes }) => {
      // What is taken on leaving is decided below, at once and where it is known whether anything was typed.
      const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
      const keeps = type === InputBlur || (free && type === InputKeyDownEscape);
      return keeps ? { ...changes, selectedItem: null, inputValue: text } : changes;
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter, InputKeyDownEscape } = useCombobox.stateChangeTypes;
      if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem) choose(selectedItem);
      else if (type === InputKeyDownEscape && !free) finish(chosen);
    },
  });

  function leave() {
    if (!typing.current) return;
    const [first] = items;
    if (text.trim() === "") {
      finish("");
      onClear?.();
    } else if (first && !free) choose(first);
    else if (onText) {
      const own = text.trim();
      finish(own);
      onText(own);
    } else finish(chosen);
  }

  return (
    <div className={classes("choose", bare && "is-bare", className)}>
      {bare && (
        // An input cannot break its line: at rest the whole name stands in its place.
        <span className="whole" aria-hidden="true">
          {chosen || props.placeholder}
        </span>
      )}
      <input
        {...box.getInputProps({
          // Here and not in downshift's own events, which come a moment later and would lose fast typing.
          onChange: (event) => {
            typing.current = true;
            setTyped(true);
            setText(event.currentTarget.value);
          },
          onKeyDown: (event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (box.isOpen && box.highlightedIndex >= 0) return;
            leave();
            props.onEnter?.();
          },
          onBlur: leave,
          onFocus: (event) => event.currentTarget.select(),
        })}
        className={classes("input", bare && "is-bare")}
        aria-label={label}
        aria-labelledby={undefined}
        placeholder={props.placeholder}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it
        autoFocus={props.autoFocus}
      />
      <ul
        {...box.getMenuProps({ "aria-label": t("suggestions"), "aria-labelledby": undefined })}
        className="choices"
      >
        {box.isOpen &&
          items.map((item, index) => (
            <li key={item.id} {...box.getItemProps({ item, index })}>
              {item.name}
              {item.note && <span className="note"> {item.note}</span>}
            </li>
          ))}
        {box.isOpen && items.length === 0 && (
          <li className="quiet" aria-disabled="true">
            {empty}
          </li>
        )}
      </ul>
    </div>
  );
}
