import { and, eq } from "drizzle-orm";
import { meetingSeries } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, ForbiddenError, InvalidError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { possibleChair } from "../meetings/heading";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { addSeriesInput, saveSeriesInput } from "./input";
import { seriesFor } from "./load";

type Series = ReturnType<typeof addSeriesInput.parse>;

/** Adds a series of meetings. Throws ForbiddenError for all but clerks. */
export async function addSeries(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_series")) throw new ForbiddenError();
  const input = parseInput(addSeriesInput, raw);
  return carryOut(context, async (work) => {
    await checkChair(work, input.chairId);
    const [series] = await work.tx
      .insert(meetingSeries)
      .values(columnsOf(input))
      .returning({ id: meetingSeries.id });
    if (!series) throw new ConflictError();
    await work.record({ kind: "series_added", subject: "series", subjectId: series.id, after: input });
    return series;
  });
}

/** Saves what a series is; its meetings keep what they have. */
export async function saveSeries(context: Context, raw: unknown): Promise<{ id: string }> {
  const { seriesId, version, ...input } = parseInput(saveSeriesInput, raw);
  return carryOut(context, async (work) => {
    const { title, shortTitle, cadence, chairId, place } = await seriesFor(work, seriesId);
    if (input.chairId !== chairId) await checkChair(work, input.chairId);
    await writtenRow(
      await work.tx
        .update(meetingSeries)
        .set({ ...columnsOf(input), version: version + 1 })
        .where(and(eq(meetingSeries.id, seriesId), eq(meetingSeries.version, version)))
        .returning({ id: meetingSeries.id }),
      async () => true,
    );
    const changes = changedFields({ title, shortTitle, cadence, chairId, place }, input);
    await work.record({ kind: "series_saved", subject: "series", subjectId: seriesId, ...changes });
    return { id: seriesId };
  });
}

function columnsOf(input: Series) {
  return { ...input, searchText: fold(`${input.title} ${input.shortTitle}`) };
}

async function checkChair({ tx }: Work, chairId: string | null): Promise<void> {
  if (chairId && !(await possibleChair(tx, chairId))) throw new InvalidError({ chairId: { key: "unknown" } });
}
