import { and, eq } from "drizzle-orm";
import { directives, figures, indicators } from "@/db/schema";
import { amendFigure } from "@/domain/addenda/figures";
import { amendConclusion } from "@/domain/addenda/texts";
import type { Context } from "@/domain/command";
import { formatDate } from "@/domain/dates";
import { setNotice } from "@/domain/meetings/notice";
import { type Desk, one } from "./desk";
import { done, type Happening, type Moment } from "./happenings";
import { amendedConclusion, amendedFigure, notice } from "./recent/after-issue";
import { dateOf } from "./timetable";

/** What the clerk did with the record of the recent meeting after its issue: the notice was signed, two things put right. */
export function afterIssue(desk: Desk, meetingId: () => string): Happening[] {
  const clerkDid = (
    moment: Moment,
    deed: (desk: Desk, clerk: Context, meetingId: string) => Promise<unknown>,
  ) => done(desk, "hien", moment, (clerk) => deed(desk, clerk, meetingId()));
  return [
    clerkDid([notice.on, "15:30"], enterNotice),
    clerkDid([amendedConclusion.on, "09:20"], putConclusionRight),
    clerkDid([amendedFigure.on, "10:40"], putFigureRight),
  ];
}

async function enterNotice({ timetable }: Desk, clerk: Context, meetingId: string): Promise<void> {
  const noticeDate = formatDate(dateOf(timetable, notice.on));
  const seen = { seenNumber: "", seenDate: "" };
  await setNotice(clerk, { meetingId, noticeNumber: notice.number, noticeDate, ...seen });
}

async function putConclusionRight({ tx }: Desk, clerk: Context, meetingId: string): Promise<void> {
  const { body, next, reason } = amendedConclusion;
  const own = and(eq(directives.meetingId, meetingId), eq(directives.body, body));
  const { id: partId, version } = one(await tx.select().from(directives).where(own));
  await amendConclusion(clerk, { meetingId, partId, version, body: next, reason });
}

async function putFigureRight({ tx }: Desk, clerk: Context, meetingId: string): Promise<void> {
  const { indicator, value, reason } = amendedFigure;
  const { figure, unit } = one(
    await tx
      .select({ figure: figures, unit: indicators.unit })
      .from(figures)
      .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
      .where(and(eq(figures.meetingId, meetingId), eq(indicators.name, indicator))),
  );
  const { id: partId, version, period, departmentId } = figure;
  await amendFigure(clerk, { meetingId, partId, version, value, unit, period, departmentId, reason });
}
