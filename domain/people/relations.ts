import { and, eq, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { memberships, people } from "@/db/schema";
import type { Work } from "../command";
import { type LocalDate, today } from "../dates";
import { NotFoundError } from "../errors";
import type { PersonRelations } from "../permissions";
import { isHeldOn } from "./queries";

/**
 * Somebody whose days a command is about to change, locked until its transaction ends, with what permissions ask.
 * Throws NotFoundError, for who was deactivated, too.
 */
export async function personForChange(work: Work, personId: string): Promise<PersonRelations> {
  const [person] = await work.tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("update");
  if (!person) throw new NotFoundError();
  return { id: person.id, departmentIds: await departmentIdsOf(work.tx, personId, today(work.clock)) };
}

/** The departments that a person belongs to on the day. */
export async function departmentIdsOf(
  connection: Connection,
  personId: string,
  day: LocalDate,
): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ id: memberships.departmentId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isHeldOn(day)));
  return rows.map((row) => row.id);
}
