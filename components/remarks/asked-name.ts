import { fold } from "@/domain/text";

export type Reader = { id: string; name: string; title: string };

/** The beginning of a name that is being typed after an @, and where the @ stands. */
export type AskedName = { at: number; text: string };

const most = 6;
const beginning = /(?<![\p{L}\p{M}\p{N}])@([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ]{0,60})?$/u;

/** The name that is being typed before the cursor; null where none is. */
export function askedNameAt(text: string, cursor: number): AskedName | null {
  const match = beginning.exec(text.slice(0, cursor));
  return match ? { at: match.index, text: match[1] ?? "" } : null;
}

/** Those of whose names a word begins with what was typed, without case and diacritics. */
export function findReaders(text: string, readers: readonly Reader[]): Reader[] {
  const asked = ` ${fold(text.trimStart())}${text.endsWith(" ") ? " " : ""}`;
  return readers.filter(({ name }) => ` ${fold(name)}`.includes(asked)).slice(0, most);
}
