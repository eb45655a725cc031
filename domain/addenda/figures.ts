import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { figures, indicators, type meetings } from "@/db/schema";
import type { Context, Work } from "../command";
import { NotFoundError } from "../errors";
import { forgetUnused, idOf, shareIndicator } from "../figures/indicators";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { addFigureInput, amendFigureInput } from "./input";
import { addAddendum, departmentName } from "./write";

interface Reported {
  value: string;
  unit: string;
  period: string;
  departmentId: string | null;
}

/** Puts right what a figure says of its indicator. */
export async function amendFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(amendFigureInput, raw);
  return addAddendum(context, input, async (work, meeting) => {
    const own = and(eq(figures.id, input.partId), eq(figures.meetingId, meeting.id));
    const { indicator, topic, ...before } = await figureOf(work, own);
    const stays = input.departmentId === before.departmentId;
    const after = {
      ...fieldsOf(input),
      departmentName: stays ? before.departmentName : await nameOf(work, meeting, input.departmentId),
    };
    const named = await shareIndicator(work.tx, input.partId, { indicator, topic, unit: input.unit });
    await writtenRow(
      await work.tx
        .update(figures)
        .set({ ...columnsOf(after), indicatorId: idOf(named), version: input.version + 1 })
        .where(and(own, eq(figures.version, input.version)))
        .returning({ id: figures.id }),
      async () => true,
    );
    if (input.unit !== before.unit) await forgetUnused(work.tx, { indicator, topic, unit: before.unit });
    return { part: "figure", partId: input.partId, ...changedFields(before, after) };
  });
}

/** Adds a figure that was reported and that the record forgot. */
export async function addFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addFigureInput, raw);
  return addAddendum(context, input, async (work, meeting) => {
    const { indicator, topic, unit } = input;
    const id = randomUUID();
    const after = {
      ...fieldsOf(input),
      departmentName: await nameOf(work, meeting, input.departmentId),
    };
    const named = await shareIndicator(work.tx, id, { indicator, topic, unit });
    const there = await work.tx
      .select({ position: figures.position })
      .from(figures)
      .where(eq(figures.meetingId, meeting.id));
    const position = positionAtEnd(there.map((row) => row.position));
    await work.tx
      .insert(figures)
      .values({ ...columnsOf(after), id, meetingId: meeting.id, indicatorId: idOf(named), position });
    return { part: "figure", partId: id, before: {}, after: { ...named, ...after } };
  });
}

const nameOf = (work: Work, meeting: typeof meetings.$inferSelect, departmentId: string | null) =>
  departmentId ? departmentName(work, meeting, departmentId) : "";

function fieldsOf({ value, unit, period, departmentId }: Reported) {
  return { value, unit, period, departmentId };
}

function columnsOf({ value, period, departmentId, departmentName }: Reported & { departmentName: string }) {
  return { value, period, departmentId, departmentName };
}

async function figureOf({ tx }: Work, own: ReturnType<typeof and>) {
  const [row] = await tx
    .select({
      indicator: indicators.name,
      topic: indicators.topic,
      value: figures.value,
      unit: indicators.unit,
      period: figures.period,
      departmentId: figures.departmentId,
      departmentName: figures.departmentName,
    })
    .from(figures)
    .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
    .where(own);
  if (!row) throw new NotFoundError();
  return row;
}
