"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { isLetterKey } from "./letter-key";

/**
 * Keys for the rows of a page: j and k go to the next and the previous row, any other letter to what a row offers
 * under it, Escape closes what is open, Ctrl or ⌘ with Enter sends the form. Once on a page. A row is `data-row`; what
 * it offers is `data-keys="u"`: a field is focused, everything else clicked, whatever lay folded round it is opened.
 * `data-opens="u"` on a row's summary opens it and goes to its first field. `data-sends` is a part of a form that has a
 * button of its own.
 * Letters do nothing where one types, in a dialog, and where they are switched off (`data-letter-keys="off"` on <html>).
 * A row that goes away with a deed hands the focus to the one that comes into its place.
 */
export function RowKeys() {
  const held = useRef<HTMLElement>(null);
  const place = useRef(-1);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const row = rowOf(target);
      held.current = row;
      if (row) place.current = rows().indexOf(row);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const row = rowOf(event.target);
      const done =
        event.key === "Escape"
          ? row && close(event.target as Element, row)
          : event.key === "Enter" && (event.ctrlKey || event.metaKey)
            ? row && send(event.target as Element)
            : isLetterKey(event) && (step(event.key, row, place.current) || offer(event.key, row));
      if (done) event.preventDefault();
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  // Ends in the moment in which the page does: the rows of the next page took nobody's place.
  useLayoutEffect(() => {
    const observer = new MutationObserver(() => {
      if (!held.current || held.current.isConnected || document.activeElement !== document.body) return;
      held.current = null;
      goOnAt(place.current);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return null;
}

const rows = () =>
  [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.checkVisibility?.() ?? true);

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;

/** From a row to its neighbour; from anywhere else to where one was, else to the first. */
function step(key: string, row: HTMLElement | null, place: number): boolean {
  if (key !== "j" && key !== "k") return false;
  const all = rows();
  const by = key === "j" ? 1 : -1;
  const next = row ? all.indexOf(row) + by : Math.max(place, 0);
  const target = all[Math.min(Math.max(next, 0), all.length - 1)];
  if (target) focusRow(target);
  return target !== undefined;
}

/** To the row in that place, or the last; without any, to the page. */
function goOnAt(place: number): void {
  const all = rows();
  const row = all[Math.min(Math.max(place, 0), all.length - 1)];
  if (row) focusRow(row);
  else document.querySelector("main")?.focus({ preventScroll: true });
}

function focusRow(row: HTMLElement): void {
  const anchor =
    row.querySelector<HTMLElement>("[data-anchor]") ?? row.querySelector<HTMLElement>("summary, a");
  anchor?.focus();
  (anchor ?? row).scrollIntoView({ block: "nearest" });
}

function offer(key: string, row: HTMLElement | null): boolean {
  const named = `~="${CSS.escape(key)}"]`;
  const offered = row?.querySelector<HTMLElement>(`[data-keys${named}`);
  const opener = row?.querySelector<HTMLElement>(`summary[data-opens${named}`);
  if (opener && !offered) return openAndWrite(opener);
  if (!row || !offered) return false;
  for (let fold = offered.closest("details"); fold && row.contains(fold); ) {
    fold.open = true;
    fold = fold.parentElement?.closest("details") ?? null;
  }
  const field = offered.matches("textarea, select, input:not([type=checkbox], [type=radio])");
  if (field) offered.focus();
  else offered.click();
  return true;
}

/** What a row opens to may be drawn only then, in the click; its first field is where one goes on. */
function openAndWrite(opener: HTMLElement): boolean {
  const fold = opener.parentElement;
  if (fold instanceof HTMLDetailsElement && !fold.open) opener.click();
  (fold?.querySelector<HTMLElement>("textarea, select") ?? opener).focus();
  return true;
}

/** Closes the innermost fold that is open; what was typed in it stays. */
function close(target: Element, row: HTMLElement): boolean {
  const fold = target.closest<HTMLDetailsElement>("details[open]");
  if (!fold || !row.contains(fold)) return false;
  fold.open = false;
  fold.querySelector<HTMLElement>("summary")?.focus();
  return true;
}

/** The button of what one is in: a part of a form that has its own, or the whole form. */
function send(target: Element): boolean {
  const button = target
    .closest("[data-sends], form")
    ?.querySelector<HTMLButtonElement>("button[type=submit]:not(:disabled)");
  button?.form?.requestSubmit(button);
  return button !== null && button !== undefined;
}
