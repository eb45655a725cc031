import { sql } from "drizzle-orm";
import { meetingSeries, meetings } from "@/db/schema";

/** As many of a kind are weighed: the newest. */
export const mostWeighed = 100;

/** What a meeting is called where it is not the matter itself, for queries that join its series. */
export const meetingTitle = sql<string>`coalesce(nullif(${meetingSeries.shortTitle}, ''), ${meetingSeries.title}, ${meetings.title})`;
