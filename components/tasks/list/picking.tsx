"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type BarProps, BulkBar } from "./bulk-bar";

/**
 * The form round a list whose rows can be ticked: counts them, ticks the page from the box over them, and all rows
 * between two ticks where Shift is held. Without script it is a form all the same.
 */
export function Picking({ children, ...bar }: BarProps & { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  const [count, setCount] = useState(0);

  // Another page or order of the list comes with rows of its own, which nobody has ticked yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it counts what stands in the list of that address
  useEffect(() => setCount(countTicks(form.current)), [bar.of]);

  function onChange({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    const all = boxesIn(form.current);
    const isHead = target.matches("th > input");
    const between = isHead ? all : shift.current ? range(all, last.current, target) : [];
    for (const box of between) box.checked = target.checked;
    if (!isHead) last.current = target;
    setCount(countTicks(form.current));
  }

  const noteShift = (event: { shiftKey: boolean }) => {
    shift.current = event.shiftKey;
  };

  /** x ticks the row in which one is, as long as letters are keys at all. */
  function pickRow(event: KeyboardEvent<HTMLFormElement>) {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== "x" || ctrlKey || metaKey || altKey || document.documentElement.dataset.letterKeys === "off")
      return;
    const row = target instanceof Element ? target.closest("[data-row]") : null;
    row?.querySelector<HTMLInputElement>("td > input")?.click();
  }

  return (
    <form
      ref={form}
      action="/tasks/bulk"
      className="picking"
      onChange={onChange}
      onReset={() => setCount(0)}
      onClickCapture={noteShift}
      onKeyDownCapture={noteShift}
      onKeyDown={pickRow}
    >
      {children}
      <BulkBar {...bar} count={count} />
    </form>
  );
}

const boxesIn = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>("td > input[type=checkbox]") ?? []),
];

/** How many rows are ticked; the box over them shows whether some or all are. */
function countTicks(form: HTMLFormElement | null): number {
  const all = boxesIn(form);
  const ticked = all.filter((box) => box.checked).length;
  const head = form?.querySelector<HTMLInputElement>("th > input");
  if (head) {
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }
  return ticked;
}

/** The boxes from one to another, in their order. */
function range(
  all: HTMLInputElement[],
  from: HTMLInputElement | null,
  to: HTMLInputElement,
): HTMLInputElement[] {
  const [a, b] = [from ? all.indexOf(from) : -1, all.indexOf(to)];
  return a < 0 || b < 0 ? [] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}
