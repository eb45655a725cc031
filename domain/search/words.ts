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

/** A word of a search, as the index is asked for it. */
export interface SearchWord {
  /** A tsquery: its parts stand in the text, letters and digits as the beginning of a word, each mark as it is. */
  query: string;
  /** The pattern for LIKE where the parts alone do not say enough: they stand together, as in "12/TB-VP". */
  pattern: string | null;
}

/** The words of folded text as the index has them, each once. */
export function indexedWords(folded: string): string[] {
  const words = folded.split(between).map((word) => [...word].slice(0, mostLetters).join(""));
  return [...new Set([...words, ...(folded.match(marks) ?? [])])].filter((word) => word !== "").sort();
}

/** What a search is asked for, word by word, whatever its case and diacritics. */
export function searchWords(search: string): SearchWord[] {
  const written = fold(search)
    .split(/\s+/)
    .map((word) => word.replace(punctuation, "") || word);
  const words = [...new Set(written)].slice(0, mostWords);
  return words.map(asked).filter(({ query }) => query !== "");
}

function asked(word: string): SearchWord {
  const parts = indexedWords(word);
  if (parts.length === 1 && parts[0] === word) return { query: lexeme(word), pattern: null };
  // The pattern says where a letter stands, and that the last one may be the beginning of more.
  const telling = parts.filter((part) => !/^[a-z\d]$/.test(part));
  const query = (telling.length > 0 ? telling : parts).map(lexeme).join(" & ");
  return { query, pattern: likePattern(word) };
}

// Half of all words begin with some letter: one that stands alone is looked for as a word.
function lexeme(part: string): string {
  const quoted = `'${part.replace(/['\\]/g, "$&$&")}'`;
  return [...part].length > 1 ? `${quoted}:*` : quoted;
}
