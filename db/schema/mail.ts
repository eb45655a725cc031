import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  time,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, version } from "./columns";
import { departments } from "./departments";
import { language, mailFrequency, mailKind, mailState, newsKind } from "./enums";
import { meetings } from "./meetings";
import { people } from "./people";
import { tasks } from "./tasks";

/**
 * A task or meeting in a mail, and why it stands there (domain/reminders). No title, only whether the mail named it: the
 * ledger asks what its reader may see.
 */
export type MailItem = { taskId?: string; meetingId?: string; reason: string; named?: boolean };

/**
 * What leaves, or was to leave, the building: the outbox and the ledger in one. The key makes sure that nobody is told
 * twice: the local date for the morning's mail, the first event for gathered news, the meeting and its sequence for an
 * invitation. The words are written when it is sent, from what stands then.
 */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    kind: mailKind("kind").notNull(),
    key: text("key").notNull(),
    personId: uuid("person_id").references(() => people.id),
    /** A department told at its contact address. */
    departmentId: uuid("department_id").references(() => departments.id),
    meetingId: uuid("meeting_id").references(() => meetings.id, { onDelete: "set null" }),
    state: mailState("state").notNull().default("waiting"),
    /** Of the morning's mail: the day it is for, and the last day before it that was told or had nothing to tell. */
    day: date("day"),
    since: date("since"),
    address: text("address").notNull().default(""),
    language: language("language").notNull().default("vi"),
    subject: text("subject").notNull().default(""),
    text: text("text").notNull().default(""),
    html: text("html").notNull().default(""),
    items: jsonb("items").$type<MailItem[]>().notNull().default([]),
    createdAt: createdAt(),
    /** Not before; after a failed attempt, when to try again. */
    dueAt: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Who sends it now, and until when nobody else may. */
    leaseToken: uuid("lease_token"),
    leaseUntil: instant("lease_until"),
    settledAt: instant("settled_at"),
    /** The mail server's words at the last attempt. */
    answer: text("answer").notNull().default(""),
  },
  (table) => [
    check("mails_settled", sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`),
    check("mails_day", sql`(${table.kind} = 'morning') = (${table.day} is not null)`),
    check("mails_to", sql`(${table.personId} is null) <> (${table.departmentId} is null)`),
    unique("mails_once").on(table.personId, table.departmentId, table.kind, table.key).nullsNotDistinct(),
    index("mails_waiting").on(table.dueAt, table.id).where(sql`${table.state} = 'waiting'`),
    index("mails_by_time").on(table.createdAt, table.id),
    index("mails_of_person").on(table.personId, table.createdAt, table.id),
    index("mails_of_meeting").on(table.meetingId),
    index("mails_of_day").on(table.day).where(sql`${table.day} is not null`),
    index("mails_troubled").on(table.createdAt).where(sql`${table.state} = 'failed'`),
  ],
);

/** What somebody is to be told soon, written with what happened; gathered into one mail (domain/reminders/news). */
export const news = pgTable(
  "news",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: newsKind("kind").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
    /** The mail that tells it; null while it waits to be gathered. */
    mailId: uuid("mail_id").references(() => mails.id),
  },
  (table) => [
    index("news_waiting").on(table.personId, table.id).where(sql`${table.mailId} is null`),
    index("news_of_mail").on(table.mailId),
    index("news_of_task").on(table.taskId),
  ],
);

/** What a person chose, and how far their mornings are computed; without a row all is as usual. */
export const mailChoices = pgTable("mail_choices", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id),
  frequency: mailFrequency("frequency").notNull().default("daily"),
  /** The hour of the morning's mail, local time of the office; null is the office's. */
  sendAt: time("send_at"),
  /** Only what is overdue still comes. */
  remindersStopped: boolean("reminders_stopped").notNull().default(false),
  newsStopped: boolean("news_stopped").notNull().default(false),
  /** The last day whose morning was computed, whether or not there was anything to tell. */
  computedUntil: date("computed_until"),
  version: version(),
});

/** When whom is reminded, in working days: one row, made by the first change. */
export const reminderSettings = pgTable(
  "reminder_settings",
  {
    id: boolean("id").primaryKey().default(true),
    ownerBefore: integer("owner_before").array().notNull().default(sql`'{3,1}'::integer[]`),
    ownerOnDay: boolean("owner_on_day").notNull().default(true),
    ownerAfterFirst: integer("owner_after_first").notNull().default(1),
    ownerAfterEvery: integer("owner_after_every").notNull().default(3),
    partBefore: integer("part_before").notNull().default(3),
    headAfterEvery: integer("head_after_every").notNull().default(3),
    leaderAfter: integer("leader_after").notNull().default(7),
    sendAt: time("send_at").notNull().default("07:30"),
    sendUntil: time("send_until").notNull().default("17:00"),
    gatherMinutes: integer("gather_minutes").notNull().default(5),
    /** Whether mails may carry a link that adds one report to one task without signing in. */
    reportLinks: boolean("report_links").notNull().default(false),
    version: version(),
  },
  (table) => [check("reminder_settings_one_row", sql`${table.id}`)],
);

/** Links that add one report to one task without signing in. Only the hash of the secret is kept. */
export const reportLinks = pgTable(
  "report_links",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** The mail that carries it: each attempt to send it makes its links anew. */
    mailId: uuid("mail_id")
      .notNull()
      .references(() => mails.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    index("report_links_of_mail").on(table.mailId),
    index("report_links_of_task").on(table.taskId, table.personId),
  ],
);
