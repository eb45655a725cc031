/** A person's name in its three parts; family and middle may be empty. Sorted by given name, as in Vietnam. */
export type NameParts = { family: string; middle: string; given: string };

/**
 * Takes a full name apart: the first word is the family name, the last the given name, what is between them the
 * middle name. A single word is a given name. It is a proposal: "Tôn Nữ Thị Ninh" has a family name of two words,
 * so a form shows the three parts and lets them be corrected.
 */
export function splitName(full: string): NameParts {
  const words = full.normalize("NFC").split(/\s+/).filter(Boolean);
  const given = words.pop() ?? "";
  const family = words.shift() ?? "";
  return { family, middle: words.join(" "), given };
}

/** The full name in Vietnamese order: family, middle, given, with one space between the parts that are there. */
export function fullName(parts: NameParts): string {
  return [parts.family, parts.middle, parts.given].filter(Boolean).join(" ");
}

/**
 * A key of printable ASCII that sorts people in Vietnamese order when keys are compared by code point (in Postgres:
 * COLLATE "C"): by given name, then family, then middle. Within a part the letters decide first (a ă â b c d đ e ê
 * …), and only where all are equal the tones, word by word (none, huyền, hỏi, ngã, sắc, nặng). Case and the place
 * of the tone mark (hòa, hoà) do not matter. The order is that of the Unicode collation for "vi".
 */
export function sortKey(parts: NameParts): string {
  return [parts.given, parts.family, parts.middle].map(partKey).join(partEnd);
}

// In the order of ASCII: what ends sorts before what goes on, so "An" stands before "An Bình" before "Anh".
const partEnd = "!";
const levelEnd = '"';
const wordEnd = "#";
const unknownMark = "~";

// The marks as escapes, since two combining marks in one line of source cannot be told apart by eye.
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const letterMarks: Record<string, string> = { "\u0302": "^", "\u0306": "(", "\u031b": "+" };
const alphabet =
  "0 1 2 3 4 5 6 7 8 9 a a( a^ b c d đ e e^ f g h i j k l m n o o^ o+ p q r s t u u+ v w x y z".split(" ");
const firstWeight = "0".charCodeAt(0);
const weights = new Map(alphabet.map((letter, index) => [letter, String.fromCharCode(firstWeight + index)]));

function partKey(part: string): string {
  const words = part
    .normalize("NFD")
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter(Boolean);
  return words.map(letterKey).join(wordEnd) + levelEnd + words.map(toneKey).join("");
}

function letterKey(word: string): string {
  return Array.from(word.matchAll(/(\P{M})(\p{M}*)/gu), ([, base = "", marks = ""]) =>
    weight(base, marks),
  ).join("");
}

function weight(base: string, marks: string): string {
  const mark = Array.from(marks, (one) => letterMarks[one] ?? "").join("");
  return weights.get(base + mark) ?? weights.get(base) ?? unknownMark + codePoint(base);
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
}

function toneKey(word: string): string {
  const mark = Array.from(word).find((character) => tones.includes(character));
  return String(mark === undefined ? 0 : tones.indexOf(mark) + 1);
}
