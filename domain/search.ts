import { and, type SQL } from "drizzle-orm";
import { z } from "zod";
import { cleanLine, fold, hasForbiddenCharacters, likePattern } from "./text";

/** As many words of a search are looked for; who types more has found it long before. */
const mostWords = 12;

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
export function findsAll(search: string, stands: (pattern: string) => SQL | undefined): SQL | undefined {
  const words = [...new Set(fold(search).split(" "))].filter((word) => word !== "").slice(0, mostWords);
  return and(...words.map((word) => stands(likePattern(word))));
}
