"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { TextArea } from "../ui/text-area";
import { type AskedName, askedNameAt, findReaders, type Reader } from "./asked-name";

type Props = {
  label: string;
  hint: string;
  /** What the list of people is called. */
  suggestions: string;
  /** Where it is said who may see the task. */
  address: string;
  maxLength: number;
};

/** The words of a remark. After an @ the people who may see the task are offered; the words alone say who is meant. */
export function MentionBox({ label, hint, suggestions, address, maxLength }: Props) {
  const list = useId();
  const asking = useRef(false);
  const [readers, setReaders] = useState<readonly Reader[]>([]);
  const [asked, setAsked] = useState<AskedName | null>(null);
  const [active, setActive] = useState(0);
  const found = asked ? findReaders(asked.text, readers) : [];

  function look(box: HTMLTextAreaElement) {
    const next = askedNameAt(box.value, box.selectionStart);
    setAsked(next);
    setActive(0);
    if (next && !asking.current) {
      asking.current = true;
      loadReaders(address).then(setReaders, () => {
        asking.current = false;
      });
    }
  }

  function choose(box: HTMLTextAreaElement, name: string) {
    if (!asked) return;
    box.setRangeText(`@${name} `, asked.at, box.selectionStart, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
    setAsked(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (found.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step) setActive((active + step + found.length) % found.length);
    else if (event.key === "Escape") setAsked(null);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen)
      choose(event.currentTarget, chosen.name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="choose">
      <TextArea
        name="body"
        label={label}
        hint={hint}
        rows={2}
        maxLength={maxLength}
        required
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
        onInput={(event) => look(event.currentTarget)}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setAsked(null)}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from, like the others */}
      <ul id={list} role="listbox" aria-label={suggestions} className="choices">
        {found.map(({ id, name, title }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, where the focus stays
          <li
            key={id}
            id={`${list}-${index}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one of a list to choose from
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              const box = event.currentTarget.closest(".choose")?.querySelector("textarea");
              if (box) choose(box, name);
            }}
          >
            {name}
            {title && <span className="note"> {title}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

async function loadReaders(address: string): Promise<readonly Reader[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()).readers;
}
