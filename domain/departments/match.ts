import { fold } from "../text";

export interface MatchedDepartment {
  id: string;
  name: string;
  abbreviation: string;
  otherAbbreviations?: readonly string[];
}

/** What a department is looked for by, folded: its name, the first letters of its words, its abbreviations. */
interface Keys {
  name: string;
  initials: string[];
  abbreviations: string[];
}

interface Query {
  words: string;
  /** Without spaces, as abbreviations are compared. */
  letters: string;
  /** With the first word cut to its letter: "sở nv" is SNV. */
  shortened: string;
}

const longest = 100;
const keysOf = new WeakMap<MatchedDepartment, Keys>();

// From the surest to the least sure.
const ways: readonly ((query: Query, keys: Keys) => boolean)[] = [
  ({ letters }, { abbreviations }) => abbreviations.includes(letters),
  ({ shortened }, { abbreviations }) => abbreviations.includes(shortened),
  ({ words }, { name }) => name === words || name.slice(name.indexOf(" ") + 1) === words,
  ({ letters }, { abbreviations }) => abbreviations.some((one) => one.slice(1) === letters),
  ({ letters }, { abbreviations }) => abbreviations.some((one) => one.startsWith(letters)),
  ({ words }, { name }) => name.startsWith(words),
  ({ letters }, { initials }) =>
    initials.some((one) => one.startsWith(letters) || one.slice(1).startsWith(letters)),
  ({ words }, { name }) => leadsThrough(words, name),
  ({ words, letters }, { name, abbreviations }) =>
    name.includes(words) || abbreviations.some((one) => one.includes(letters)),
];

/**
 * The departments that somebody may mean by a few letters, at most `limit`, the likeliest first: by abbreviation
 * ("snv", "sở nv", "nv"), the name or its beginning, the first letters of its words ("skhdt", "khdt"; "và" may be left
 * out), or the beginnings of its words in order ("ngo vu", "noivu"), last by anything that stands in it. Case and marks
 * do not count; what fits alike stays in the order given. Nothing typed gives the first of all.
 */
export function matchDepartments<Department extends MatchedDepartment>(
  query: string,
  departments: readonly Department[],
  limit = 8,
): Department[] {
  const words = wordsOf(query.slice(0, longest));
  const [first = "", ...rest] = words;
  const asked = {
    words: words.join(" "),
    letters: words.join(""),
    shortened: first.slice(0, 1) + rest.join(""),
  };
  if (asked.letters === "") return query.trim() === "" ? departments.slice(0, limit) : [];
  return departments
    .map((department) => ({ department, rank: rankOf(asked, foldedKeys(department)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ department }) => department);
}

function rankOf(query: Query, keys: Keys): number {
  return ways.findIndex((fits) => fits(query, keys));
}

// Folded once: a list is searched anew with each key that is typed.
function foldedKeys(department: MatchedDepartment): Keys {
  const known = keysOf.get(department);
  if (known) return known;
  const words = wordsOf(department.name);
  const abbreviations = [department.abbreviation, ...(department.otherAbbreviations ?? [])];
  const keys = {
    name: words.join(" "),
    initials: [words, words.filter((word) => word !== "va")].map(firstLetters),
    abbreviations: abbreviations.map((one) => wordsOf(one).join("")).filter((one) => one !== ""),
  };
  keysOf.set(department, keys);
  return keys;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function firstLetters(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join("");
}

// Whether the query is beginnings of words of the name: with no space between them of words side by side ("và" aside),
// after a space of any later word. Keeps all places where the next letter may stand, so that no query takes long.
function leadsThrough(query: string, name: string): boolean {
  const starts = [...name.matchAll(/\S+/g)].map((match) => match.index);
  let places = starts;
  for (const letter of query) {
    const next = places.flatMap((place) =>
      letter === " "
        ? starts.filter((start) => start > place)
        : goingOn(place, name)
            .filter((one) => name[one] === letter)
            .map((one) => one + 1),
    );
    places = [...new Set(next)];
  }
  return places.length > 0;
}

// Where the letter after those that lead up to `place` may stand: there, or at the beginning of the next word.
function goingOn(place: number, name: string): number[] {
  const space = name.indexOf(" ", place);
  if (space < 0 || place === 0 || name[place - 1] === " ") return [place];
  const nextWord = space + 1;
  return name.startsWith("va ", nextWord) ? [place, nextWord, nextWord + 3] : [place, nextWord];
}
