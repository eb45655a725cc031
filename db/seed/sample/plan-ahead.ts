import { and, eq } from "drizzle-orm";
import { meetingSections } from "@/db/schema";
import type { Context } from "@/domain/command";
import { formatDate } from "@/domain/dates";
import { addFile } from "@/domain/files/commands";
import { saveSection } from "@/domain/meetings/commands";
import { planMeeting } from "@/domain/meetings/plan";
import { type Desk, one } from "./desk";
import { done, type Happening } from "./happenings";
import { agendaPaper, plannedMeeting, reportPaper } from "./planned-meeting";
import { richText } from "./rich-text";
import { dueDate } from "./timetable";

/** The meeting after the one in hand: the clerk plans it and hands out the agenda, a department hands in its report. */
export function planAhead(desk: Desk): Happening[] {
  let id = "";
  const add = (context: Context, paper: typeof agendaPaper, whose: object) =>
    addFile(context, { meetingId: id, name: paper.name, content: richText(paper.lines), ...whose });
  const report = { kind: "report", departmentId: desk.departments.foreignAffairs };
  return [
    done(desk, "hien", [plannedMeeting.planned, "09:10"], async (clerk) => (id = await plan(desk, clerk))),
    done(desk, "hien", [agendaPaper.on, "08:40"], (clerk) => add(clerk, agendaPaper, { kind: "agenda" })),
    done(desk, "tung", [reportPaper.on, "16:20"], (head) => add(head, reportPaper, report)),
  ];
}

async function plan({ tx, timetable, seriesId }: Desk, clerk: Context): Promise<string> {
  const { title, time, agenda } = plannedMeeting;
  const date = formatDate(dueDate(timetable, plannedMeeting.in));
  const empty = { place: "", chairId: "", chairTitle: "", restricted: false };
  const { id: meetingId } = await planMeeting(clerk, { seriesId, title, date, time, ...empty });
  const own = and(eq(meetingSections.meetingId, meetingId), eq(meetingSections.kind, "agenda"));
  const { id: sectionId, version } = one(await tx.select().from(meetingSections).where(own));
  await saveSection(clerk, { meetingId, sectionId, version, body: agenda });
  return meetingId;
}
