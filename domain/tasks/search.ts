import { and, or, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { headedBy } from "../meetings/search";
import { findsAll, holdsWord } from "../search";
import { type SearchWord, searchWords } from "../search/words";

/**
 * The condition that each word stands in what is asked, or in the heading of the meeting where it was.
 *
 * No index can follow that "or", and a word such as "họp" stands in all headings. So the words that no heading has are
 * looked up together, and the tasks that have them are tried for the others. Only where each stands in some heading are
 * the meetings looked up, too. An array, so that no list is walked through in its order until enough of them turn up.
 */
export function findsTasks(search: string): SQL | undefined {
  const words = searchWords(search);
  if (words.length === 0) return undefined;
  const asked = sql.join(
    words.map((word) => sql`(${word.query}::tsquery, exists (${headedBy(word)}))`),
    sql`, `,
  );
  const own = sql`(select string_agg(word.query::text, ' & ')::tsquery from (values ${asked}) word (query, is_headed) where not word.is_headed)`;
  const withOwn = findsAll(search, (word) =>
    or(
      and(sql`not exists (${headedBy(word)})`, followsPattern(word)),
      sql`${tasks.meetingId} in (${headedBy(word)})`,
      holdsWord(tasks.searchText, word),
    ),
  );
  const withHeading = findsAll(search, (word) =>
    or(holdsWord(tasks.searchText, word), sql`${tasks.meetingId} = any(array(${headedBy(word)}))`),
  );
  return sql`${tasks.id} = any(array(
    with own as materialized (select ${own} as query)
    select ${tasks.id} from ${tasks} where search_words(${tasks.searchText}) @@ (select query from own) and ${withOwn}
    union all
    select ${tasks.id} from ${tasks} where (select query is null from own) and ${withHeading}))`;
}

const followsPattern = ({ pattern }: SearchWord) =>
  pattern ? sql`${tasks.searchText} like ${pattern}` : sql`true`;
