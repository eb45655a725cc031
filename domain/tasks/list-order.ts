import { and, type Column, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { taskStatuses } from "@/db/enums";
import { departments, meetings, people, tasks } from "@/db/schema";
import { parseLocalDate } from "../dates";
import type { Grouping, Sort } from "./list-choices";
import { beginning, closedness, lastReportedAt, untilOn } from "./list-keys";
import { timeClasses } from "./time";
import { type TimeBounds, timeClassSql } from "./time-sql";

/** One thing by which rows are ordered. It is never null, and `type` reads it back from the text of a cursor. */
interface Key {
  of: SQL | Column;
  type: keyof typeof values;
  down?: boolean;
}

/** A list's order, from the first key to the last; the last tells any two rows apart. */
export interface Order {
  keys: readonly Key[];
  /** What the keys need beside tasks and meetings. */
  joins: SQL;
}

const owners = alias(people, "sorted_owners");
const leaders = alias(people, "sorted_leaders");

// A key of people's names has control characters of its own; Postgres cannot keep these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const unkept = /\u0000|\p{Surrogate}/u;

const text = z
  .string()
  .max(500)
  .refine((value) => !unkept.test(value));

/** What a cursor may say of a key. Anything else never reaches the database. */
const values = {
  boolean: z.enum(["true", "false"]),
  integer: z.string().regex(/^\d{1,6}$/),
  date: z.string().refine((value) => value === "infinity" || isDate(value)),
  timestamptz: z.string().refine((value) => value === "-infinity" || isInstant(value)),
  text,
  uuid: z.uuid(),
  task_status: z.enum(taskStatuses),
} as const;

const isDate = (value: string) => /^\d{4}-/.test(value) && parseLocalDate(value) !== null;
const isInstant = (value: string) =>
  /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])$/.test(value) &&
  isDate(value.slice(0, 10));

const closed: Key = { of: closedness, type: "integer" };
const until: Key = { of: untilOn, type: "date" };
const id: Key = { of: tasks.id, type: "uuid" };

const rankOf = (what: SQL | Column, words: readonly string[]) => {
  const cases = words.map((word, at) => sql.raw(`when '${word}' then ${at}`));
  return sql`(case ${what} ${sql.join(cases, sql.raw(" "))} end)`;
};

const department: Key[] = [
  { of: departments.position, type: "text" },
  { of: tasks.leadDepartmentId, type: "uuid" },
];

const urgency: Key = { of: rankOf(tasks.priority, ["urgent", "high", "normal"]), type: "integer" };
const progress: Key = { of: tasks.status, type: "task_status" };

const sorted: Record<Sort, readonly Key[]> = {
  due: [closed, until, id],
  given: [
    { of: tasks.openedOn, type: "date", down: true },
    { ...id, down: true },
  ],
  updated: [
    { of: lastReportedAt, type: "timestamptz", down: true },
    { ...id, down: true },
  ],
  priority: [closed, urgency, until, id],
  lead: [...department, closed, until, id],
  status: [progress, until, id],
  title: [{ of: beginning, type: "text" }, id],
};

function grouped(group: Grouping, bounds: TimeBounds): readonly Key[] {
  switch (group) {
    case "department":
      return department;
    case "owner":
      return person(owners);
    case "leader":
      return person(leaders);
    case "status":
      return [progress];
    case "time":
      return [{ of: rankOf(timeClassSql(bounds), timeClasses), type: "integer" }];
    case "meeting":
      return [
        { of: meetings.startsAt, type: "timestamptz", down: true },
        { of: meetings.id, type: "uuid" },
      ];
  }
}

/** By given name; what nobody has comes last. */
function person(of: typeof owners | typeof leaders): readonly Key[] {
  return [
    { of: sql`(${of.id} is null)`, type: "boolean" },
    { of: sql`coalesce(${of.sortKey}, '')`, type: "text" },
    { of: sql`coalesce(${of.id}::text, '')`, type: "text" },
  ];
}

/** The order of a list: by its groups, in each as it is sorted. */
export function orderOf(
  { sort, group }: { sort: { by: Sort; turned: boolean }; group: Grouping | null },
  bounds: TimeBounds,
): Order {
  const within = sorted[sort.by].map((key) => (sort.turned ? turned(key) : key));
  const keys = group ? [...grouped(group, bounds), ...within] : within;
  const uses = (table: object) => keys.some(({ of }) => mentions(of, table));
  const joins = [
    uses(departments) && sql`join ${departments} on ${departments.id} = ${tasks.leadDepartmentId}`,
    group === "owner" &&
      sql`left join ${people} as ${sql.identifier("sorted_owners")} on ${owners.id} = ${tasks.ownerId}`,
    group === "leader" &&
      sql`left join ${people} as ${sql.identifier("sorted_leaders")} on ${leaders.id} = ${tasks.responsibleLeaderId}`,
  ].filter((join) => join !== false);
  return { keys, joins: sql.join(joins, sql.raw(" ")) };
}

/** The same order from its end. */
export function backwards({ keys, joins }: Order): Order {
  return { keys: keys.map(turned), joins };
}

const turned = (key: Key): Key => ({ ...key, down: !key.down });

const mentions = (of: SQL | Column, table: object) => "table" in of && of.table === table;

/** What stands at a place in the order, as the text of an address; null where it could be no such place. */
export function readCursor({ keys }: Order, cursor: string | null): string[] | null {
  if (!cursor) return null;
  const shape = z.tuple(keys.map(({ type }) => values[type]) as unknown as [z.ZodString, ...z.ZodString[]]);
  return shape.safeParse(decoded(cursor)).data ?? null;
}

export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** The condition for what comes after a place. Keys of one direction are compared as a row, which an index can follow. */
export function comesAfter({ keys }: Order, place: readonly string[]): SQL | undefined {
  const here = keys.map(({ type }, at) => sql`${place[at]}::text::${sql.raw(type)}`);
  const down = keys[0]?.down ?? false;
  if (keys.every((key) => (key.down ?? false) === down)) {
    const row = sql.join(
      keys.map(({ of }) => sql`${of}`),
      sql.raw(", "),
    );
    return sql`(${row}) ${sql.raw(down ? "<" : ">")} (${sql.join(here, sql.raw(", "))})`;
  }
  return or(
    ...keys.map((key, at) =>
      and(
        ...keys.slice(0, at).map(({ of }, before) => sql`${of} = ${here[before]}`),
        sql`${key.of} ${sql.raw(key.down ? "<" : ">")} ${here[at]}`,
      ),
    ),
  );
}
