import { and, eq, gt } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { refusedForms } from "@/db/schema";
import type { RefusedState } from "@/db/schema/forms";
import type { Person } from "../actor";

/** For how long a form that was refused is shown again as it was typed. */
const keptFor = 60 * 60_000;

/** The form of a report on a task or on a part. */
export const reportForm = (id: string) => `report ${id.toLowerCase()}`;

/** Keeps what somebody typed into a form that was refused, until the next one of theirs is. */
export async function keepRefused(
  connection: Connection,
  person: Person,
  form: string,
  state: RefusedState,
  now: Date,
): Promise<void> {
  const [values, errors] = [storable(state.values), storable(state.errors)];
  const kept = { form: clean(form.slice(0, 100)), state: { ...state, values, errors }, refusedAt: now };
  await connection
    .insert(refusedForms)
    .values({ personId: person.id, ...kept })
    .onConflictDoUpdate({ target: refusedForms.personId, set: kept });
}

/** Postgres keeps no NUL, and no half of a character, as a form in UTF-16 can have one. */
const clean = (text: string) => text.replaceAll("\0", "").toWellFormed();

function storable(texts: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [clean(name), clean(text)]));
}

/** What this person typed last into a form that was refused: which one it was, and what was wrong; null for none. */
export async function lastRefused(connection: Connection, person: Person, now: Date) {
  const since = new Date(now.getTime() - keptFor);
  const [kept] = await connection
    .select({ form: refusedForms.form, state: refusedForms.state })
    .from(refusedForms)
    .where(and(eq(refusedForms.personId, person.id), gt(refusedForms.refusedAt, since)));
  return kept ?? null;
}
