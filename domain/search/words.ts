import { fold, likePattern } from "../text";

// As the SQL function search_words parts words (migration search_by_words); a test holds the two together.
const between = /[\t\n\r\u0020-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f]+/u;
const marks = /[\u0021-\u002f\u003a-\u0060\u007b-\u007e]/gu;

/** What stands round a word in a sentence, and is not looked for. */
const punctuation = /^[.,;:!?()[\]"'“”‘’…]+|[.,;:!?()[\]"'“”‘’…]+$/gu;

/** As many words of a search are looked for; who types more has found it long before. */
const mostWords = 12;

/** A word is indexed by its first letters. */
const mostLetters = 40;

/** The last word may be the beginning of one; before its third letter it would be that of half of all words. */
const fewestLetters = 3;

/** A word of a search, as the index is asked for it. */
export interface SearchWord {
  /** A tsquery: the word, or its parts where marks part it, and each mark, stand in the text. */
  query: string;
  /** The pattern for LIKE where the parts alone do not say enough: they stand together, as in "12/TB-VP". */
  pattern: string | null;
}

/** The words of folded text as the index has them, each once. */
export function indexedWords(folded: string): string[] {
  const words = folded.split(between).map((word) => [...word].slice(0, mostLetters).join(""));
  return [...new Set([...words, ...(folded.match(marks) ?? [])])].filter((word) => word !== "");
}

/** What a search is asked for, word by word, whatever its case and diacritics. The last may still be being typed. */
export function searchWords(search: string): SearchWord[] {
  const written = fold(search)
    .split(/\s+/)
    .map((word) => word.replace(punctuation, "") || word);
  const words = [...new Set(written)].slice(0, mostWords);
  return words.map((word, at) => asked(word, at === words.length - 1)).filter(({ query }) => query !== "");
}

function asked(word: string, isLast: boolean): SearchWord {
  const parts = indexedWords(word);
  const begun = isLast ? word.split(between).at(-1)?.slice(0, mostLetters) : undefined;
  const isWhole = parts.length === 1 && parts[0] === word;
  // What is not whole yet is left to the pattern, unless there is nothing else to ask for.
  const known = isWhole ? parts : parts.filter((part) => part !== begun || [...part].length >= fewestLetters);
  const query = (known.length > 0 ? known : parts).map((part) => lexeme(part, part === begun)).join(" & ");
  return { query, pattern: isWhole ? null : likePattern(word) };
}

function lexeme(part: string, isBegun: boolean): string {
  const quoted = `'${part.replace(/['\\]/g, "$&$&")}'`;
  return isBegun && [...part].length >= fewestLetters ? `${quoted}:*` : quoted;
}
