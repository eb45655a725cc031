import { and, eq } from "drizzle-orm";
import { calendarDays } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { type LocalDate, weekday } from "../dates";
import { ConflictError, ForbiddenError, InvalidError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { officeId } from "../office/commands";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";
import { removeDayInput, saveDayInput } from "./input";

/**
 * Adds a day that differs from the week's rhythm, or changes one: free or worked, its name, and the document behind it,
 * without which nothing is sure. Throws ForbiddenError for all but administrators, InvalidError, ConflictError.
 */
export async function saveDay(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_calendar")) throw new ForbiddenError();
  const { version, ...day } = parseInput(saveDayInput, raw);
  if (day.kind === "worked" && weekday(day.date) <= 5)
    throw new InvalidError({ date: { key: "worked_on_weekday" } });
  if (day.confirmed && !day.document) throw new InvalidError({ document: { key: "document_required" } });
  return carryOut(context, async (work) => {
    const before = await dayFor(work, day.date);
    if (version === null && before) throw new InvalidError({ date: { key: "day_is_there" } });
    const columns = { ...day, changedAt: work.clock.now() };
    if (version === null) await work.tx.insert(calendarDays).values(columns);
    else await writeDay(work, version, columns);
    await work.record({
      kind: "calendar_day_saved",
      ...{ subject: "office", subjectId: officeId },
      ...changedFields({ date: day.date, ...(before && fieldsOf(before)) }, fieldsOf(day)),
      effectiveOn: day.date,
    });
    return { id: officeId };
  });
}

/** Takes a day out of the calendar: it is one of the week like any other. Throws as `saveDay` does. */
export async function removeDay(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_calendar")) throw new ForbiddenError();
  const { date, version } = parseInput(removeDayInput, raw);
  return carryOut(context, async (work) => {
    const removed = await work.tx
      .delete(calendarDays)
      .where(and(eq(calendarDays.date, date), eq(calendarDays.version, version)))
      .returning();
    const day = await writtenRow(removed, async () => (await dayFor(work, date)) !== undefined);
    await work.record({
      kind: "calendar_day_removed",
      ...{ subject: "office", subjectId: officeId },
      before: fieldsOf(day),
      effectiveOn: date,
    });
    return { id: officeId };
  });
}

async function dayFor({ tx }: Work, date: LocalDate) {
  const [day] = await tx.select().from(calendarDays).where(eq(calendarDays.date, date)).for("update");
  return day;
}

async function writeDay(
  { tx }: Work,
  version: number,
  columns: typeof calendarDays.$inferInsert,
): Promise<void> {
  const written = await tx
    .update(calendarDays)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(calendarDays.date, columns.date), eq(calendarDays.version, version)))
    .returning({ date: calendarDays.date });
  if (written.length === 0) throw new ConflictError();
}

type Fields = Pick<
  typeof calendarDays.$inferSelect,
  "date" | "kind" | "nameVi" | "nameEn" | "document" | "confirmed"
>;

const fieldsOf = ({ date, kind, nameVi, nameEn, document, confirmed }: Fields) => ({
  ...{ date, kind, nameVi, nameEn, document, confirmed },
});
