import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, version } from "./columns";
import { calendarDayKind } from "./enums";

/** The office that runs this installation: one row. */
export const office = pgTable(
  "office",
  {
    id: boolean("id").primaryKey().default(true),
    name: text("name").notNull(),
    shortName: text("short_name").notNull(),
    parentBody: text("parent_body").notNull().default(""),
    place: text("place").notNull().default(""),
    helpContact: text("help_contact").notNull().default(""),
    /** How many extensions a task can be granted. */
    maxExtensions: integer("max_extensions").notNull().default(2),
    version: version(),
  },
  (table) => [
    check("office_one_row", sql`${table.id}`),
    check("office_max_extensions", sql`${table.maxExtensions} between 0 and 20`),
  ],
);

/** How this database began: one row. A sample says so on each page; only a test's clock may be set. */
export const installation = pgTable(
  "installation",
  {
    id: boolean("id").primaryKey().default(true),
    sample: boolean("sample").notNull().default(false),
    test: boolean("test").notNull().default(false),
    startedAt: createdAt(),
  },
  (table) => [check("installation_one_row", sql`${table.id}`)],
);

/** The days that differ from the week's rhythm, each with the document behind it. */
export const calendarDays = pgTable("calendar_days", {
  date: date("date").primaryKey(),
  kind: calendarDayKind("kind").notNull(),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
  document: text("document").notNull().default(""),
  confirmed: boolean("confirmed").notNull(),
  changedAt: instant("changed_at"),
  version: version(),
});
