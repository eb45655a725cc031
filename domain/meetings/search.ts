import { type SQL, sql } from "drizzle-orm";
import { directives, meetingSections, meetingSeries, meetings } from "@/db/schema";
import type { Actor } from "../actor";
import { findsAll, holdsWord, type SearchWord } from "../search";
import { wholeMeetings } from "./visibility";

/** The ids of the meetings of which the heading or the name of the series holds a word. */
export function headedBy(word: SearchWord): SQL {
  const series = sql`select ${meetingSeries.id} from ${meetingSeries} where ${holdsWord(meetingSeries.searchText, word)}`;
  return sql`select ${meetings.id} from ${meetings} where ${holdsWord(meetings.searchText, word)} or ${meetings.seriesId} = any(array(${series}))`;
}

/** The condition that each word stands in the heading, in the agenda, or in what else the record says to who sees all of it. */
export function findsMeetings(actor: Actor, search: string): SQL | undefined {
  const whole = wholeMeetings(actor);
  return findsAll(search, (word) => {
    const inSection = sql`select ${meetingSections.meetingId} from ${meetingSections} join ${meetings} on ${meetings.id} = ${meetingSections.meetingId} where ${holdsWord(meetingSections.searchText, word)} and (${meetingSections.kind} = 'agenda' or ${whole})`;
    const inConclusion = sql`select ${directives.meetingId} from ${directives} join ${meetings} on ${meetings.id} = ${directives.meetingId} where ${holdsWord(directives.searchText, word)} and ${whole}`;
    return sql`${meetings.id} in (${headedBy(word)} union ${inSection} union ${inConclusion})`;
  });
}
