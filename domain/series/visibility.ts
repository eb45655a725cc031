import { type SQL, sql } from "drizzle-orm";
import { meetingSeries, meetings } from "@/db/schema";
import { type Actor, isOfficeWide } from "../actor";
import { visibleMeetings } from "../meetings/visibility";

/** The condition under which a series exists for the actor: for who sees the office, and who may see one of its meetings. */
export function visibleSeries(actor: Actor): SQL {
  if (isOfficeWide(actor)) return sql`true`;
  return sql`exists (select 1 from ${meetings} where ${meetings.seriesId} = ${meetingSeries.id} and ${visibleMeetings(actor)})`;
}
