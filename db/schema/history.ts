import { bigint, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { departments } from "./departments";
import { people } from "./people";

export type HistoryFields = Record<string, string | number | boolean | string[] | null | undefined>;

/**
 * Every change of every noun. A trigger (migrations/0001) refuses UPDATE, DELETE and TRUNCATE, so that subjects are
 * named without foreign keys: a deleted draft keeps its history.
 */
export const history = pgTable(
  "history",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    subjectId: uuid("subject_id").notNull(),
    before: jsonb("before").$type<HistoryFields>().notNull(),
    after: jsonb("after").$type<HistoryFields>().notNull(),
    reason: text("reason").notNull().default(""),
    recordedAt: instant("recorded_at").notNull(),
    effectiveOn: date("effective_on").notNull(),
    actorId: uuid("actor_id").references(() => people.id),
    actorName: text("actor_name").notNull(),
    onBehalfOfId: uuid("on_behalf_of_id").references(() => people.id),
    onBehalfOfDepartmentId: uuid("on_behalf_of_department_id").references(() => departments.id),
    requestId: uuid("request_id"),
  },
  (table) => [
    index("history_subject").on(table.subject, table.subjectId, table.id),
    index("history_actor").on(table.actorId, table.id),
    uniqueIndex("history_request").on(table.requestId),
  ],
);
