import { or, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { headedBy } from "../meetings/search";
import { findsAll, holdsWord } from "../search";

/** The condition that each word stands in what is asked, or in the heading of the meeting where it was. */
export function findsTasks(search: string): SQL | undefined {
  return findsAll(search, (word) =>
    // The meetings are found first, as an array: with a join the database could use neither index.
    or(holdsWord(tasks.searchText, word), sql`${tasks.meetingId} = any(array(${headedBy(word)}))`),
  );
}
