import { and, eq, ne } from "drizzle-orm";
import { absences } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { personForChange } from "../people/relations";
import { mayOnPerson } from "../permissions";
import { writtenRow } from "../rows";
import { addAbsenceInput, endAbsenceInput, removeAbsenceInput } from "./input";
import { checkDays } from "./rules";

// The history keeps the days of an absence and never the note: nobody could take out of it again what it says of somebody.

/**
 * Writes down that somebody is away: oneself, a head for the people of the department, an administrator for anybody.
 * Throws NotFoundError, ForbiddenError, InvalidError (days in the wrong order, or written down already).
 */
export async function addAbsence(context: Context, raw: unknown): Promise<{ id: string }> {
  const { personId, startsOn, endsOn, note } = parseInput(addAbsenceInput, raw);
  return carryOut(context, async (work) => {
    await personOfMine(work, personId);
    checkDays({ startsOn, endsOn }, await absencesBeside(work, personId));
    await work.tx.insert(absences).values({ personId, startsOn, endsOn, note });
    await work.record({
      kind: "absence_added",
      subject: "person",
      subjectId: personId,
      after: { startsOn, endsOn },
    });
    return { id: personId };
  });
}

/** Moves the last day of an absence: somebody is back sooner, or later. Throws what addAbsence does, and ConflictError. */
export async function endAbsence(context: Context, raw: unknown): Promise<{ id: string }> {
  const { absenceId, version, endsOn } = parseInput(endAbsenceInput, raw);
  return carryOut(context, async (work) => {
    const { personId, ...absence } = await absenceOfMine(work, absenceId);
    checkDays({ ...absence, endsOn }, await absencesBeside(work, personId, absenceId));
    const written = await work.tx
      .update(absences)
      .set({ endsOn, version: version + 1 })
      .where(and(eq(absences.id, absenceId), eq(absences.version, version)))
      .returning({ id: absences.id });
    await writtenRow(written, async () => true);
    await work.record({
      kind: "absence_ended",
      subject: "person",
      subjectId: personId,
      before: { startsOn: absence.startsOn, endsOn: absence.endsOn },
      after: { startsOn: absence.startsOn, endsOn },
    });
    return { id: personId };
  });
}

/** Takes an absence out again. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function removeAbsence(context: Context, raw: unknown): Promise<{ id: string }> {
  const { absenceId, version } = parseInput(removeAbsenceInput, raw);
  return carryOut(context, async (work) => {
    const { personId, startsOn, endsOn } = await absenceOfMine(work, absenceId);
    const removed = await work.tx
      .delete(absences)
      .where(and(eq(absences.id, absenceId), eq(absences.version, version)))
      .returning({ id: absences.id });
    if (removed.length === 0) throw new ConflictError();
    await work.record({
      kind: "absence_removed",
      subject: "person",
      subjectId: personId,
      before: { startsOn, endsOn },
    });
    return { id: personId };
  });
}

/** Everybody knows that a person exists, and that they are away. */
async function personOfMine(work: Work, personId: string): Promise<void> {
  const person = await personForChange(work, personId);
  if (!mayOnPerson(work.actor, "keep_absences", person)) throw new ForbiddenError();
}

async function absenceOfMine(work: Work, absenceId: string) {
  const own = eq(absences.id, absenceId);
  const [found] = await work.tx.select({ personId: absences.personId }).from(absences).where(own);
  if (!found) throw new NotFoundError();
  await personOfMine(work, found.personId);
  // Read again under the lock of the person: who took it out meanwhile did so before.
  const [absence] = await work.tx.select().from(absences).where(own);
  if (!absence) throw new NotFoundError();
  return absence;
}

async function absencesBeside({ tx }: Work, personId: string, exceptId?: string) {
  return tx
    .select({ startsOn: absences.startsOn, endsOn: absences.endsOn })
    .from(absences)
    .where(and(eq(absences.personId, personId), exceptId ? ne(absences.id, exceptId) : undefined))
    .orderBy(absences.startsOn);
}
