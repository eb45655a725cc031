import { desc, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { Cadence } from "@/db/enums";
import { meetings } from "@/db/schema";
import { loadCalendar } from "../calendar/queries";
import { type Context, carryOut } from "../command";
import { formatTime, type LocalDate, localDate, today } from "../dates";
import { ConflictError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { addMeeting } from "../meetings/create";
import { fromSeries } from "./defaults";
import { nextMeetingInput } from "./input";
import { seriesFor } from "./load";
import { nextDate } from "./rules";

/**
 * When the meeting after the latest of a series is, and whether it is restricted, as that one was; null where the series
 * has no cadence or no meeting yet.
 */
export async function whenNext(
  connection: Connection,
  series: { id: string; cadence: Cadence | null },
  day: LocalDate,
): Promise<{ date: LocalDate; time: string; restricted: boolean } | null> {
  if (!series.cadence) return null;
  const [latest] = await connection
    .select({ startsAt: meetings.startsAt, restricted: meetings.restricted })
    .from(meetings)
    .where(eq(meetings.seriesId, series.id))
    .orderBy(desc(meetings.startsAt))
    .limit(1);
  if (!latest) return null;
  const calendar = await loadCalendar(connection);
  const date = nextDate(series.cadence, localDate(latest.startsAt), day, calendar);
  return { date, time: formatTime(latest.startsAt), restricted: latest.restricted };
}

/**
 * Plans the next meeting of a series in one step: its day by the cadence, the rest as the series has it. Throws
 * RefusedError where no day follows, ConflictError where another day follows than the form said.
 */
export async function planNext(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(nextMeetingInput, raw);
  return carryOut(context, async (work) => {
    const series = await seriesFor(work, input.seriesId);
    const next = await whenNext(work.tx, series, today(work.clock));
    if (!next) throw new RefusedError("series_has_no_next");
    if (next.date !== input.date) throw new ConflictError();
    const empty = { title: "", place: "", chairId: null, chairTitle: "" };
    const heading = await fromSeries(work.tx, { ...empty, ...next, seriesId: series.id });
    return addMeeting(work, { ...heading, kind: "meeting", status: "planned" });
  });
}
