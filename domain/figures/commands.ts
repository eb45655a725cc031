import { and, eq } from "drizzle-orm";
import { departments, figures, indicators } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, InvalidError } from "../errors";
import { parseInput } from "../input";
import { draftFor } from "../meetings/draft";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { addFigureInput, removeFigureInput, saveFigureInput } from "./input";

interface Figure {
  indicator: string;
  topic: string;
  value: string;
  unit: string;
  period: string;
  departmentId: string | null;
}

/** Adds a reported figure; an indicator of the same name and unit is shared with other meetings, so that they compare. */
export async function addFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addFigureInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const siblings = await work.tx
      .select({ position: figures.position })
      .from(figures)
      .where(eq(figures.meetingId, meeting.id));
    await work.tx.insert(figures).values({
      ...(await columnsOf(work, input)),
      meetingId: meeting.id,
      position: positionAtEnd(siblings.map((sibling) => sibling.position)),
    });
    await work.record({
      kind: "figure_added",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyOf(input),
    });
    return { id: meeting.id };
  });
}

/** Saves a reported figure. */
export async function saveFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveFigureInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "share");
    const own = and(eq(figures.id, input.figureId), eq(figures.meetingId, meeting.id));
    await writtenRow(
      await work.tx
        .update(figures)
        .set({ ...(await columnsOf(work, input)), version: input.version + 1 })
        .where(and(own, eq(figures.version, input.version)))
        .returning({ id: figures.id }),
      async () => (await work.tx.$count(figures, own)) > 0,
    );
    await work.record({
      kind: "figure_saved",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyOf(input),
    });
    return { id: meeting.id };
  });
}

/** Removes a reported figure. */
export async function removeFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(removeFigureInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const own = and(eq(figures.id, input.figureId), eq(figures.meetingId, meeting.id));
    const removed = await writtenRow(
      await work.tx
        .delete(figures)
        .where(and(own, eq(figures.version, input.version)))
        .returning({ value: figures.value, period: figures.period }),
      async () => (await work.tx.$count(figures, own)) > 0,
    );
    await work.record({ kind: "figure_removed", subject: "meeting", subjectId: meeting.id, before: removed });
    return { id: meeting.id };
  });
}

async function columnsOf(work: Work, figure: Figure) {
  const { value, period, departmentId } = figure;
  if (departmentId && (await work.tx.$count(departments, eq(departments.id, departmentId))) === 0) {
    throw new InvalidError({ departmentId: { key: "unknown" } });
  }
  return { indicatorId: await indicatorFor(work, figure), value, period, departmentId };
}

async function indicatorFor({ tx }: Work, { indicator: name, unit, topic }: Figure): Promise<string> {
  const [row] = await tx
    .insert(indicators)
    .values({ name, unit, topic, searchText: fold(`${topic} ${name}`.trim()) })
    // Nothing is renamed: other records show the indicator as it was first written. The SET makes RETURNING answer.
    .onConflictDoUpdate({ target: [indicators.searchText, indicators.unit], set: { unit } })
    .returning({ id: indicators.id });
  if (!row) throw new ConflictError();
  return row.id;
}

function historyOf({ indicator, value, unit, period, departmentId }: Figure) {
  return { indicator, value, unit, period, departmentId };
}
