import { and, eq, isNull } from "drizzle-orm";
import { attendances, directives, meetingSections, meetings } from "@/db/schema";
import { invite, saveAttendance } from "@/domain/attendance/commands";
import type { Context } from "@/domain/command";
import { formatDate, type LocalDate } from "@/domain/dates";
import { addDirective, markDirective } from "@/domain/directives/commands";
import { addDraftTask } from "@/domain/directives/draft-tasks";
import { addFigure } from "@/domain/figures/commands";
import { createMeeting, saveSection } from "@/domain/meetings/commands";
import { issueMeeting } from "@/domain/meetings/issue";
import type {
  AttendanceContent,
  ConclusionContent,
  FigureContent,
  RecordContent,
  TaskContent,
} from "./content";
import { by, type Desk, one } from "./desk";
import { dueDate } from "./timetable";

interface Begin {
  content: RecordContent;
  date: LocalDate;
  /** Null for a meeting of no series. */
  seriesId: string | null;
  at: Date;
}

/** The clerk begins a record and invites the departments. Gives its id. */
export async function beginRecord(desk: Desk, { content, date, seriesId, at }: Begin): Promise<string> {
  const context = await by(desk, "hien", at);
  const { id } = await createMeeting(context, {
    seriesId: seriesId ?? "",
    title: content.title,
    date: formatDate(date),
    time: content.time,
    place: content.place,
    chairId: desk.people[content.chair],
    chairTitle: content.chairTitle ?? "",
    restricted: content.restricted === true,
  });
  for (const { who } of content.attendance) {
    await invite(context, { meetingId: id, ...invited(desk, who) });
  }
  return id;
}

/** The clerk writes down what the record says, its tasks included. */
export async function writeRecord(
  desk: Desk,
  meetingId: string,
  content: RecordContent,
  at: Date,
): Promise<void> {
  const context = await by(desk, "hien", at);
  for (const attendance of content.attendance) await writeAttendance(desk, context, meetingId, attendance);
  for (const figure of content.figures) await writeFigure(desk, context, meetingId, figure);
  await writeSection(desk, context, meetingId, "assessment", content.assessment);
  await writeSection(desk, context, meetingId, "plan", content.plan);
  for (const conclusion of content.conclusions) await writeConclusion(desk, context, meetingId, conclusion);
}

/** The clerk issues the record: its tasks open. */
export async function issueRecord(desk: Desk, meetingId: string, at: Date): Promise<void> {
  const context = await by(desk, "hien", at);
  const { version } = one(
    await desk.tx.select({ version: meetings.version }).from(meetings).where(eq(meetings.id, meetingId)),
  );
  await issueMeeting(context, { meetingId, version });
}

function invited(desk: Desk, who: AttendanceContent["who"]) {
  return typeof who === "string" ? { departmentId: desk.departments[who], label: "" } : who;
}

async function writeAttendance(
  desk: Desk,
  context: Context,
  meetingId: string,
  { who, status = undefined, delegates = "", note = "" }: AttendanceContent,
): Promise<void> {
  if (!status) return;
  const row =
    typeof who === "string"
      ? eq(attendances.departmentId, desk.departments[who])
      : and(isNull(attendances.departmentId), eq(attendances.label, who.label));
  const { id, version } = one(
    await desk.tx
      .select()
      .from(attendances)
      .where(and(eq(attendances.meetingId, meetingId), row)),
  );
  await saveAttendance(context, { meetingId, attendanceId: id, version, status, delegates, note });
}

async function writeFigure(
  desk: Desk,
  context: Context,
  meetingId: string,
  { department, ...figure }: FigureContent,
): Promise<void> {
  await addFigure(context, {
    meetingId,
    departmentId: department ? desk.departments[department] : "",
    ...figure,
  });
}

async function writeSection(
  desk: Desk,
  context: Context,
  meetingId: string,
  kind: "assessment" | "plan",
  body: string,
): Promise<void> {
  if (body === "") return;
  const { id, version } = one(
    await desk.tx
      .select()
      .from(meetingSections)
      .where(and(eq(meetingSections.meetingId, meetingId), eq(meetingSections.kind, kind))),
  );
  await saveSection(context, { meetingId, sectionId: id, version, body });
}

async function writeConclusion(
  desk: Desk,
  context: Context,
  meetingId: string,
  { body, noTask, tasks }: ConclusionContent,
): Promise<void> {
  await addDirective(context, { meetingId, body });
  const { id: directiveId, version } = one(
    await desk.tx
      .select()
      .from(directives)
      .where(and(eq(directives.meetingId, meetingId), eq(directives.body, body))),
  );
  if (noTask)
    await markDirective(context, { meetingId, directiveId, version, noTask: "yes", noTaskReason: noTask });
  for (const task of tasks) await writeTask(desk, context, { meetingId, directiveId }, task);
}

async function writeTask(
  desk: Desk,
  context: Context,
  place: { meetingId: string; directiveId: string },
  task: TaskContent,
): Promise<void> {
  await addDraftTask(context, {
    ...place,
    title: task.title,
    leadDepartmentId: desk.departments[task.lead],
    coordinatingDepartmentIds: (task.with ?? []).map((key) => desk.departments[key]),
    dueOn: task.due === null ? "" : formatDate(dueDate(desk.timetable, task.due)),
    priority: task.priority ?? "normal",
  });
}
