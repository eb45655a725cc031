import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, position, searchText, version, wordsIndex } from "./columns";
import { departments } from "./departments";
import { attendanceStatus, cadence, meetingKind, meetingStatus, recordPart, sectionKind } from "./enums";
import type { HistoryFields } from "./history";
import { people } from "./people";

export const meetingSeries = pgTable(
  "meeting_series",
  {
    id: id(),
    title: text("title").notNull(),
    shortTitle: text("short_title").notNull().default(""),
    cadence: cadence("cadence"),
    place: text("place").notNull().default(""),
    chairId: uuid("chair_id").references(() => people.id),
    searchText: searchText(),
    version: version(),
  },
  (table) => [wordsIndex("meeting_series_words", table.searchText)],
);

/** The departments that a series invites as a rule. */
export const seriesDepartments = pgTable(
  "series_departments",
  {
    seriesId: uuid("series_id")
      .notNull()
      .references(() => meetingSeries.id, { onDelete: "cascade" }),
    departmentId: uuid("department_id")
      .notNull()
      .references(() => departments.id),
    position: position(),
  },
  (table) => [primaryKey({ columns: [table.seriesId, table.departmentId] })],
);

/** A meeting, or an order given between meetings. Names and titles are frozen into it at issue. */
export const meetings = pgTable(
  "meetings",
  {
    id: id(),
    kind: meetingKind("kind").notNull().default("meeting"),
    seriesId: uuid("series_id").references(() => meetingSeries.id),
    title: text("title").notNull(),
    startsAt: instant("starts_at").notNull(),
    place: text("place").notNull().default(""),
    chairId: uuid("chair_id").references(() => people.id),
    chairName: text("chair_name").notNull().default(""),
    chairTitle: text("chair_title").notNull().default(""),
    clerkId: uuid("clerk_id").references(() => people.id),
    clerkName: text("clerk_name").notNull().default(""),
    status: meetingStatus("status").notNull().default("draft"),
    restricted: boolean("restricted").notNull().default(false),
    archive: boolean("archive").notNull().default(false),
    noticeNumber: text("notice_number").notNull().default(""),
    noticeDate: date("notice_date"),
    issuedAt: instant("issued_at"),
    issuedBy: uuid("issued_by").references(() => people.id),
    cancelledReason: text("cancelled_reason").notNull().default(""),
    /** When invitations were first sent; from then on whoever was invited is told what changes. */
    invitedAt: instant("invited_at"),
    /** What those invited were last told: when it begins, where, under what title, and whether it is held. */
    invitedAs: text("invited_as").notNull().default(""),
    /** How often that has changed since: the SEQUENCE of the calendar file. */
    calendarSequence: integer("calendar_sequence").notNull().default(0),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: createdAt(),
    searchText: searchText(),
    /** Counts the edits of all its parts, so that a reader can ask for what came since. */
    revision: integer("revision").notNull().default(0),
    version: version(),
  },
  (table) => [
    check("meetings_issued", sql`(${table.status} = 'issued') = (${table.issuedAt} is not null)`),
    index("meetings_restricted").on(table.id).where(sql`${table.restricted}`),
    index("meetings_starts_at").on(table.startsAt),
    index("meetings_series").on(table.seriesId, table.startsAt),
    index("meetings_chair").on(table.chairId),
    wordsIndex("meetings_words", table.searchText),
  ],
);

const meetingId = () =>
  uuid("meeting_id")
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** The running texts of a record: assessment, plan and the like. */
export const meetingSections = pgTable(
  "meeting_sections",
  {
    id: id(),
    meetingId: meetingId(),
    kind: sectionKind("kind").notNull(),
    body: text("body").notNull().default(""),
    position: position(),
    searchText: searchText(),
    version: version(),
  },
  (table) => [
    unique("meeting_sections_once").on(table.meetingId, table.kind),
    wordsIndex("meeting_sections_words", table.searchText),
  ],
);

/** A department at a meeting; the label stands alone where the record names no department. */
export const attendances = pgTable(
  "attendances",
  {
    id: id(),
    meetingId: meetingId(),
    departmentId: uuid("department_id").references(() => departments.id),
    label: text("label").notNull().default(""),
    status: attendanceStatus("status"),
    note: text("note").notNull().default(""),
    position: position(),
    version: version(),
  },
  (table) => [
    check("attendances_who", sql`${table.departmentId} is not null or ${table.label} <> ''`),
    unique("attendances_once").on(table.meetingId, table.departmentId),
    index("attendances_department").on(table.departmentId),
  ],
);

export const delegates = pgTable(
  "delegates",
  {
    id: id(),
    attendanceId: uuid("attendance_id")
      .notNull()
      .references(() => attendances.id, { onDelete: "cascade" }),
    personId: uuid("person_id").references(() => people.id),
    name: text("name").notNull(),
    title: text("title").notNull().default(""),
    position: position(),
  },
  (table) => [index("delegates_attendance").on(table.attendanceId)],
);

/** What figures measure, so that meetings can be compared. */
export const indicators = pgTable(
  "indicators",
  {
    id: id(),
    name: text("name").notNull(),
    unit: text("unit").notNull().default(""),
    topic: text("topic").notNull().default(""),
    searchText: searchText(),
  },
  (table) => [unique("indicators_once").on(table.searchText, table.unit)],
);

export const figures = pgTable(
  "figures",
  {
    id: id(),
    meetingId: meetingId(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    value: numeric("value").notNull(),
    period: text("period").notNull().default(""),
    departmentId: uuid("department_id").references(() => departments.id),
    departmentName: text("department_name").notNull().default(""),
    note: text("note").notNull().default(""),
    position: position(),
    version: version(),
  },
  (table) => [
    index("figures_meeting").on(table.meetingId, table.position),
    index("figures_indicator").on(table.indicatorId),
  ],
);

/** One conclusion in the leader's words. It has tasks, or the mark that none arises from it. */
export const directives = pgTable(
  "directives",
  {
    id: id(),
    meetingId: meetingId(),
    number: integer("number"),
    body: text("body").notNull(),
    noTask: boolean("no_task").notNull().default(false),
    noTaskReason: text("no_task_reason").notNull().default(""),
    position: position(),
    searchText: searchText(),
    version: version(),
  },
  (table) => [
    index("directives_meeting").on(table.meetingId, table.position),
    wordsIndex("directives_words", table.searchText),
  ],
);

/** What was changed in a record after its issue: which part, from what to what, who, why. */
export const addenda = pgTable(
  "addenda",
  {
    id: id(),
    meetingId: meetingId(),
    number: integer("number").notNull(),
    part: recordPart("part").notNull(),
    /** The row of the part; where the addendum added it, `before` is empty. */
    partId: uuid("part_id").notNull(),
    before: jsonb("before").$type<HistoryFields>().notNull(),
    after: jsonb("after").$type<HistoryFields>().notNull(),
    reason: text("reason").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    authorName: text("author_name").notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("addenda_number").on(table.meetingId, table.number)],
);
