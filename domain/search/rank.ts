import { fold } from "../text";

/** What a search shows of something that it found. */
interface Shown {
  title: string;
  /** The rest of its words. */
  note?: string;
}

/**
 * The rows in the order in which a search shows them: first those that have its words as they are written, diacritics
 * and all; then those whose title begins with it, has it in one piece, has all its words; and among equals, as they come.
 */
export function ranked<Row extends Shown>(rows: readonly Row[], search: string): Row[] {
  const written = wordsOf(toneLast(search)).map(asWritten);
  const folded = wordsOf(fold(search)).map(atBeginning);
  const beginning = fold(search).trim();
  const weightOf = ({ title, note = "" }: Row) => {
    const plain = fold(title);
    const spelled = toneLast(`${title} ${note}`);
    const isExact = written.every((word) => word.test(spelled));
    const inTitle = folded.every((word) => word.test(plain));
    const at = plain.indexOf(beginning);
    return (isExact ? 8 : 0) + (at === 0 ? 4 : 0) + (at >= 0 ? 2 : 0) + (inTitle ? 1 : 0);
  };
  const weighed = rows.map((row) => ({ row, weight: weightOf(row) }));
  return weighed.sort((one, other) => other.weight - one.weight).map(({ row }) => row);
}

const tone = "\u0300\u0301\u0303\u0309\u0323";
const letters = "(?:\\p{L}[\u0302\u0306\u031b]*)*";
const toneInside = new RegExp(`([${tone}])(${letters})`, "gu");

/** Lower case, with the tone behind each syllable: hòa and hoà are one. */
const toneLast = (text: string) => text.toLowerCase().normalize("NFD").replace(toneInside, "$2$1");

const wordsOf = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

const atBeginning = (word: string) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}`, "u");

/** Whoever has not come to the end of a word need not have come to its tone: "ngoa" may become "ngoại". */
function asWritten(word: string): RegExp {
  const toned = word.match(`^(.*)([${tone}])$`);
  return toned ? atBeginning(`${toned[1]}${letters}${toned[2]}`) : atBeginning(`${word}(?!\\p{M})`);
}
