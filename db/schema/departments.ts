import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, position, searchText, version, wordsIndex } from "./columns";
import { departmentKind, successionKind } from "./enums";

/** A department under its name of today; the names it had are in department_names. */
export const departments = pgTable(
  "departments",
  {
    id: id(),
    kind: departmentKind("kind").notNull(),
    name: text("name").notNull(),
    abbreviation: text("abbreviation").notNull().default(""),
    otherAbbreviations: text("other_abbreviations").array().notNull().default(sql`'{}'::text[]`),
    contactEmail: text("contact_email").notNull().default(""),
    startsOn: date("starts_on"),
    closedOn: date("closed_on"),
    position: position(),
    searchText: searchText(),
    version: version(),
  },
  (table) => [
    index("departments_position").on(table.position),
    wordsIndex("departments_words", table.searchText),
  ],
);

export const departmentNames = pgTable(
  "department_names",
  {
    id: id(),
    departmentId: uuid("department_id")
      .notNull()
      .references(() => departments.id),
    name: text("name").notNull(),
    abbreviation: text("abbreviation").notNull().default(""),
    startsOn: date("starts_on").notNull(),
    document: text("document").notNull().default(""),
  },
  (table) => [unique("department_names_once").on(table.departmentId, table.startsOn)],
);

/** Whose work goes to whom from a date on. */
export const departmentSuccessions = pgTable(
  "department_successions",
  {
    predecessorId: uuid("predecessor_id")
      .notNull()
      .references(() => departments.id),
    successorId: uuid("successor_id")
      .notNull()
      .references(() => departments.id),
    kind: successionKind("kind").notNull(),
    effectiveOn: date("effective_on").notNull(),
    document: text("document").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId] }),
    check("department_successions_other", sql`${table.predecessorId} <> ${table.successorId}`),
  ],
);

/** "Các sở, ngành": what a directive may be given to, with its members of a day. */
export const departmentGroups = pgTable("department_groups", {
  id: id(),
  name: text("name").notNull(),
  abbreviation: text("abbreviation").notNull().default(""),
  closedOn: date("closed_on"),
  searchText: searchText(),
  version: version(),
});

export const departmentGroupMembers = pgTable(
  "department_group_members",
  {
    groupId: uuid("group_id")
      .notNull()
      .references(() => departmentGroups.id),
    departmentId: uuid("department_id")
      .notNull()
      .references(() => departments.id),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on"),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.departmentId, table.startsOn] }),
    check(
      "department_group_members_dates",
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
);
