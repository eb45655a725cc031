import { and, type Column, like, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { cleanLine, hasForbiddenCharacters } from "../text";
import { type SearchWord, searchWords } from "./words";

export type { SearchWord } from "./words";

/** What an address asks to be searched for. What cannot be a search is as if it were not written. */
export const searched = z
  .string()
  .max(200)
  .refine((value) => !hasForbiddenCharacters(value))
  .transform((value) => cleanLine(value) || null)
  .nullable()
  .catch(null)
  .default(null);

/** The condition that each word of the search stands somewhere, whatever its case and diacritics. */
export function findsAll(search: string, stands: (word: SearchWord) => SQL | undefined): SQL | undefined {
  return and(...searchWords(search).map(stands));
}

/** The condition that a column of folded text, which has an index of its words, holds one that begins like this. */
export function holdsWord(column: Column, { query, pattern }: SearchWord): SQL | undefined {
  const isIndexed = sql`search_words(${column}) @@ ${query}::tsquery`;
  return pattern ? and(isIndexed, like(column, pattern)) : isIndexed;
}
