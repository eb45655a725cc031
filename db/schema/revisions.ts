import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { recordPart, revisionKind } from "./enums";
import type { HistoryFields } from "./history";
import { meetings } from "./meetings";
import { people } from "./people";

/**
 * What was written in a part of a record, one row for each burst of one person's typing: a burst that goes on widens
 * its row, unless somebody else wrote in the part meanwhile, so that each row begins where the one before ended.
 * `number` is the meeting's revision at the last of its edits, by which others learn what changed.
 */
export const recordRevisions = pgTable(
  "record_revisions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    part: recordPart("part").notNull(),
    partId: uuid("part_id").notNull(),
    kind: revisionKind("kind").notNull(),
    before: jsonb("before").$type<HistoryFields>().notNull(),
    after: jsonb("after").$type<HistoryFields>().notNull(),
    burstId: uuid("burst_id").notNull(),
    /** The last edit of the burst that is in the row: one that arrives again is not applied again. */
    sequence: integer("sequence").notNull(),
    personId: uuid("person_id").references(() => people.id),
    personName: text("person_name").notNull(),
    startedAt: instant("started_at").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [
    index("record_revisions_burst").on(table.burstId),
    index("record_revisions_number").on(table.meetingId, table.number),
    index("record_revisions_part").on(table.partId, table.number),
  ],
);

/** Who has a record open now, in which browser tab, and which part they are in. Rows that are not renewed are over. */
export const recordPresences = pgTable(
  "record_presences",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    clientId: uuid("client_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    partId: uuid("part_id"),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.clientId] })],
);
