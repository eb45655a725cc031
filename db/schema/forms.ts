import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { people } from "./people";

/** What was wrong, and what was typed, as components/ui/form-state reads it. */
export interface RefusedState {
  status: "error" | "conflict";
  message?: string;
  errors?: Record<string, string>;
  values?: Record<string, string>;
}

/**
 * The last form of each person that came without script to a route and was refused there: the page that it is sent back
 * to shows it again as it was typed.
 */
export const refusedForms = pgTable("refused_forms", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Which form it was: "report" with the id of what it is about. */
  form: text("form").notNull(),
  state: jsonb("state").$type<RefusedState>().notNull(),
  refusedAt: instant("refused_at").notNull(),
});
