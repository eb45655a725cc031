import { diffWordsWithSpace } from "diff";

export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** More steps than this, and the one text is no rewording of the other. */
const mostSteps = 1_000;
/** What is left of a text around a change. */
const around = 80;

/**
 * How the one text became the other, word by word: what stayed and was removed is the text before, what stayed and was
 * added the text after.
 */
export function differences(before: string, after: string): Piece[] {
  const head = sameStart(before, after);
  const tail = sameEnd(before.slice(head), after.slice(head));
  const [old, next] = [before, after].map((text) => text.slice(head, text.length - tail)) as [string, string];
  const middle = diffWordsWithSpace(old, next, { maxEditLength: mostSteps });
  const pieces: Piece[] = middle
    ? middle.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      }))
    : [
        { kind: "removed", text: old },
        { kind: "added", text: next },
      ];
  return [
    { kind: "same", text: before.slice(0, head) } as const,
    ...joined(pieces),
    { kind: "same", text: before.slice(before.length - tail) } as const,
  ].filter(({ text }) => text !== "");
}

/** Words that changed one after another stand together, with the spaces between them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    all.push({ kind: "removed", text: removed }, { kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBetween = index > 0 && index < pieces.length - 1 && /^[^\S\n]+$/.test(text);
    if (kind === "same" && !isBetween) {
      close();
      all.push({ kind, text });
      continue;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  }
  close();
  return all;
}

/** The same with only the beginning and end of what stayed, as far as it stands beside a change. */
export function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, index) => {
    if (kind !== "same" || text.length <= 2 * around) return { kind, text };
    const start = index === 0 ? "" : wholeWords(text.slice(0, around), "start");
    const end = index === pieces.length - 1 ? "" : wholeWords(text.slice(-around), "end");
    return { kind, text: `${start}…${end}` };
  });
}

const isBreak = (text: string, at: number) => at === 0 || at === text.length || /\s/.test(text[at - 1] ?? "");

/** How far both begin alike, up to the end of a word. */
function sameStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  while (!(isBreak(a, at) && isBreak(b, at))) at -= 1;
  return at;
}

function sameEnd(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  while (count > 0 && !/\s/.test(a[a.length - count] ?? "")) count -= 1;
  return count;
}

function wholeWords(text: string, side: "start" | "end"): string {
  const at = side === "start" ? text.search(/\s\S*$/) : text.search(/\s/);
  if (at === -1) return text;
  return side === "start" ? text.slice(0, at + 1) : text.slice(at);
}
