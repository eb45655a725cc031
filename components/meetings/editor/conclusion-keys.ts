import { flushSync } from "react-dom";
import { focusField } from "./fields";
import type { EditorSession } from "./sync/session";

type Area = HTMLTextAreaElement;

/** A numbering or a bullet at the beginning of a pasted line: the record numbers its conclusions itself. */
const bullet = /^\s*(?:\(?\d{1,3}[.)]|[a-zđ][.)]|[-–—•+*])\s+/i;

export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(bullet, "").trim())
    .filter((line) => line !== "");
}

/** Two lines or more are as many conclusions; a single one is left to the browser. True when it was done. */
export function pasteLines(session: EditorSession, id: string, area: Area, text: string): boolean {
  const lines = linesOf(text);
  if (lines.length < 2) return false;
  const { value, selectionStart, selectionEnd } = area;
  const last = flushSync(() =>
    session.writing.spread(id, value.slice(0, selectionStart), lines, value.slice(selectionEnd)),
  );
  if (last) focusField(last.id, "body", last.at);
  return true;
}

/** Cuts the conclusion where the cursor stands: what follows becomes the next one. */
export function splitHere(session: EditorSession, id: string, area: Area): void {
  const { value, selectionStart, selectionEnd } = area;
  const next = flushSync(() =>
    session.writing.split(id, value.slice(0, selectionStart), value.slice(selectionEnd)),
  );
  if (next) focusField(next, "body", 0);
}

/** Joins it to the one before. */
export function joinToPrevious(session: EditorSession, id: string): void {
  const joined = flushSync(() => session.writing.join(id));
  if (joined) focusField(joined.id, "body", joined.at);
}

/** Makes a task of what is selected, else of all that the conclusion says; the next thing to type is its department. */
export function taskFrom(session: EditorSession, id: string, area: Area | null): void {
  const selected = area ? area.value.slice(area.selectionStart, area.selectionEnd) : "";
  const part = session.store.get(id);
  const whole = part?.part === "directive" ? part.fields.body : "";
  const words = (selected.trim() || whole).replace(/\s+/g, " ").trim();
  const title = asTitle(words);
  const task = flushSync(() => session.writing.add("task", { title }, { parent: id }));
  focusField(task, title ? "lead" : "title");
}

/** A capital at its beginning, no full stop or comma at its end, and no longer than a title may be. */
function asTitle(words: string): string {
  const text = words
    .replace(/[.;,:\s]+$/u, "")
    .replace(/^[,;:\s]+/u, "")
    .slice(0, 1_000);
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Takes it one step up or down; the cursor stays in it. */
export function moveOneStep(session: EditorSession, id: string, name: string, step: "up" | "down"): void {
  const area = document.activeElement;
  const at = area instanceof HTMLTextAreaElement ? area.selectionStart : undefined;
  if (flushSync(() => session.writing.moveOneStep(id, step))) focusField(id, name, at);
}
