import { and, asc, desc, eq, inArray, max, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { figures, indicators, meetings } from "@/db/schema";
import type { Actor } from "../actor";
import { NotFoundError } from "../errors";
import { visibleMeetings, wholeMeetings } from "../meetings/visibility";
import { type EarlierFigure, indicatorKey } from "./comparison";

type Named = { topic: string; indicator: string };
type Dated = { id: string; startsAt: Date };

/**
 * What can stand beside the figures of a record: of each of its indicators and units, the figures of the latest issued
 * meeting before it that the actor may see. `earlierOf` chooses among them.
 */
export async function earlierFigures(
  connection: Connection,
  actor: Actor,
  record: Dated & { figures: readonly Named[] },
): Promise<EarlierFigure[]> {
  const keys = [...new Set(record.figures.map(indicatorKey))];
  if (keys.length === 0) return [];
  return latestFigures(connection, actor, record, inArray(indicators.searchText, keys));
}

/** The same for whatever may still be written into a draft. Throws NotFoundError. */
export async function earlierFor(
  connection: Connection,
  actor: Actor,
  meetingId: string,
): Promise<EarlierFigure[]> {
  const [meeting] = await connection
    .select({ id: meetings.id, startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting) throw new NotFoundError();
  return latestFigures(connection, actor, meeting);
}

/** The indicators of the meetings that the actor may see, the last used first, to be suggested while one is written. */
export async function knownIndicators(connection: Connection, actor: Actor) {
  return connection
    .select({ topic: indicators.topic, indicator: indicators.name, unit: indicators.unit })
    .from(indicators)
    .innerJoin(figures, eq(figures.indicatorId, indicators.id))
    .innerJoin(meetings, eq(meetings.id, figures.meetingId))
    .where(and(visibleMeetings(actor), wholeMeetings(actor)))
    .groupBy(indicators.id)
    .orderBy(desc(max(meetings.startsAt)), asc(indicators.searchText), asc(indicators.unit))
    .limit(500);
}

async function latestFigures(connection: Connection, actor: Actor, { id, startsAt }: Dated, among?: SQL) {
  const before = sql`(${meetings.startsAt}, ${meetings.id}) < (${startsAt.toISOString()}::timestamptz, ${id}::uuid)`;
  const found = connection
    .select({
      key: indicators.searchText,
      value: figures.value,
      unit: indicators.unit,
      period: figures.period,
      departmentId: figures.departmentId,
      meetingId: figures.meetingId,
      meetingTitle: meetings.title,
      startsAt: meetings.startsAt,
      position: figures.position,
      rank: sql<number>`dense_rank() over (partition by ${indicators.id} order by ${meetings.startsAt} desc, ${meetings.id} desc)`.as(
        "rank",
      ),
    })
    .from(figures)
    .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
    .innerJoin(meetings, eq(meetings.id, figures.meetingId))
    .where(and(visibleMeetings(actor), eq(meetings.status, "issued"), before, among))
    .as("found");
  const rows = await connection
    .select()
    .from(found)
    .where(eq(found.rank, 1))
    .orderBy(desc(found.startsAt), desc(found.meetingId), asc(found.position))
    .limit(1000);
  return rows.map(({ position, rank, ...figure }) => figure);
}
