import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, orderedText, searchText, version, wordsIndex } from "./columns";
import { departments } from "./departments";
import { language, linkPurpose, membershipKind, officeRole } from "./enums";

/** A person, with or without an account: who has an e-mail address and a password can sign in. */
export const people = pgTable(
  "people",
  {
    id: id(),
    familyName: text("family_name").notNull(),
    middleName: text("middle_name").notNull().default(""),
    givenName: text("given_name").notNull(),
    name: text("name").notNull(),
    sortKey: orderedText("sort_key").notNull(),
    searchText: searchText(),
    email: text("email").unique(),
    passwordHash: text("password_hash"),
    language: language("language").notNull().default("vi"),
    deactivatedAt: instant("deactivated_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    check("people_email_lower", sql`${table.email} = lower(${table.email})`),
    index("people_sort").on(table.sortKey),
    wordsIndex("people_words", table.searchText),
  ],
);

/** Leader, clerk and administrator: of the whole office, and they can be combined. */
export const officeRoles = pgTable(
  "office_roles",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: officeRole("role").notNull(),
    title: text("title").notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
);

/** Head or staff of a department, between two dates (both included, the last one open). */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    departmentId: uuid("department_id")
      .notNull()
      .references(() => departments.id),
    kind: membershipKind("kind").notNull(),
    title: text("title").notNull().default(""),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on"),
    version: version(),
  },
  (table) => [
    check("memberships_dates", sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    unique("memberships_once").on(table.personId, table.departmentId, table.kind, table.startsOn),
    index("memberships_department").on(table.departmentId),
  ],
);

/** The leader's own queue, handed to a deputy or clerk between two dates. */
export const delegations = pgTable(
  "delegations",
  {
    id: id(),
    leaderId: uuid("leader_id")
      .notNull()
      .references(() => people.id),
    delegateId: uuid("delegate_id")
      .notNull()
      .references(() => people.id),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    reason: text("reason").notNull().default(""),
    version: version(),
  },
  (table) => [
    check("delegations_dates", sql`${table.endsOn} >= ${table.startsOn}`),
    check("delegations_other", sql`${table.leaderId} <> ${table.delegateId}`),
    index("delegations_delegate").on(table.delegateId),
  ],
);

/** Days on which somebody is away, both included: whoever hands out work sees them. */
export const absences = pgTable(
  "absences",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    note: text("note").notNull().default(""),
    version: version(),
  },
  (table) => [
    check("absences_dates", sql`${table.endsOn} >= ${table.startsOn}`),
    index("absences_person").on(table.personId, table.endsOn),
  ],
);

/** When somebody looked at their work, and until when they had looked before this visit. */
export const workVisits = pgTable("work_visits", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id),
  seenAt: instant("seen_at").notNull(),
  previousAt: instant("previous_at"),
});

/** A signed-in browser. The cookie carries only the id; deleting the row signs it out at its next request. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    seenAt: instant("seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    address: text("address").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
  },
  (table) => [index("sessions_person").on(table.personId)],
);

/**
 * Invitations, resets, and links that stand for the password. Only the hash of the secret is kept. What goes by mail
 * (mails.key is the id of its link) is given a new secret at each attempt to send it.
 */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    purpose: linkPurpose("purpose").notNull(),
    personId: uuid("person_id").references(() => people.id),
    createdBy: uuid("created_by").references(() => people.id),
    /** Where to go on once signed in. */
    next: text("next").notNull().default("/"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("one_time_links_person").on(table.personId)],
);

/** One row a refused sign-in and thing counted (account, address or device), kept as long as it counts. */
export const signInFailures = pgTable(
  "sign_in_failures",
  { id: id(), key: text("key").notNull(), at: instant("at").notNull() },
  (table) => [index("sign_in_failures_key").on(table.key, table.at)],
);
