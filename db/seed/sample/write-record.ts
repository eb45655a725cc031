import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { attendances, meetingSections, meetings } from "@/db/schema";
import type { Context } from "@/domain/command";
import { formatDate, type LocalDate } from "@/domain/dates";
import { applyEdits } from "@/domain/edits/commands";
import type { Edit } from "@/domain/edits/types";
import { createMeeting } from "@/domain/meetings/commands";
import { issueMeeting } from "@/domain/meetings/issue";
import { createOrder } from "@/domain/meetings/order";
import type {
  AttendanceContent,
  ConclusionContent,
  FigureContent,
  OrderContent,
  RecordContent,
  WrittenContent,
} from "./content";
import { type Desk, one } from "./desk";
import { dateOf, dueDate } from "./timetable";

interface Begin {
  content: RecordContent;
  date: LocalDate;
  /** Null for a meeting of no series. */
  seriesId: string | null;
}

/** The clerk begins the record of a meeting. Gives its id. */
export async function beginRecord(
  desk: Desk,
  clerk: Context,
  { content, date, seriesId }: Begin,
): Promise<string> {
  const { title, time, place, chair, chairTitle = "", restricted = false } = content;
  const { id } = await createMeeting(clerk, {
    seriesId: seriesId ?? "",
    title,
    date: formatDate(date),
    time,
    place,
    chairId: desk.people[chair],
    chairTitle,
    restricted,
  });
  return id;
}

/** The clerk begins the record of an order between meetings. Gives its id. */
export async function beginOrder(
  desk: Desk,
  clerk: Context,
  { content, date }: { content: OrderContent; date: LocalDate },
): Promise<string> {
  const { title, chair, notice } = content;
  const { id } = await createOrder(clerk, {
    title,
    date: formatDate(date),
    chairId: desk.people[chair],
    chairTitle: "",
    restricted: false,
    noticeNumber: notice.number,
    noticeDate: formatDate(dateOf(desk.timetable, notice.on)),
  });
  return id;
}

/** The clerk writes down what the record says, its tasks included, as the editor sends it. */
export async function writeRecord(
  desk: Desk,
  clerk: Context,
  meetingId: string,
  content: WrittenContent,
): Promise<void> {
  const edits = [
    ...(await sectionEdits(desk, meetingId, content.sections)),
    ...(await attendanceEdits(desk, meetingId, content.attendance)),
    ...content.figures.map((figure) => figureEdit(desk, figure)),
    ...content.conclusions.flatMap((conclusion) => conclusionEdits(desk, conclusion)),
  ];
  await applyEdits(clerk, meetingId, { burst: randomUUID(), sequence: 1, edits });
}

/** The clerk issues the record: its tasks open. */
export async function issueRecord({ tx }: Desk, clerk: Context, meetingId: string): Promise<void> {
  const { version } = one(
    await tx.select({ version: meetings.version }).from(meetings).where(eq(meetings.id, meetingId)),
  );
  await issueMeeting(clerk, { meetingId, version });
}

async function sectionEdits(
  { tx }: Desk,
  meetingId: string,
  bodies: WrittenContent["sections"],
): Promise<Edit[]> {
  const sections = await tx.select().from(meetingSections).where(eq(meetingSections.meetingId, meetingId));
  return sections.flatMap(({ id, version, kind }) => {
    const body = bodies[kind];
    return body ? [{ do: "set", part: "section", id, version, fields: { body } } as const] : [];
  });
}

/** Of those whom the series invited who came; others are added with it. */
async function attendanceEdits(
  { tx, departments }: Desk,
  meetingId: string,
  contents: readonly AttendanceContent[],
): Promise<Edit[]> {
  const invited = await tx.select().from(attendances).where(eq(attendances.meetingId, meetingId));
  return contents.map(({ who, ...others }) => {
    const departmentId = typeof who === "string" ? departments[who] : null;
    const row = departmentId && invited.find((one) => one.departmentId === departmentId);
    const part = "attendance";
    if (row) return { do: "set", part, id: row.id, version: row.version, fields: { ...others } };
    const body = typeof who === "string" ? { departmentId } : who;
    return { do: "add", part, id: randomUUID(), fields: { ...body, ...others } };
  });
}

function figureEdit({ departments }: Desk, { department, ...figure }: FigureContent): Edit {
  const fields = { ...figure, departmentId: department ? departments[department] : null };
  return { do: "add", part: "figure", id: randomUUID(), fields };
}

function conclusionEdits(desk: Desk, { body, noTask, tasks, shared }: ConclusionContent): Edit[] {
  const { departments, groups, timetable } = desk;
  const parent = randomUUID();
  const mark = { noTask: noTask !== undefined, noTaskReason: noTask ?? "" };
  const given = [
    ...tasks.map(({ life: _, lead, with: others = [], priority = "normal", ...task }) => ({
      ...task,
      priority,
      leadDepartmentId: departments[lead],
      coordinatingDepartmentIds: others.map((key) => departments[key]),
    })),
    ...(shared ? [shared] : []).map(({ group, members, priority = "normal", ...task }) => ({
      ...task,
      priority,
      groupId: groups[group],
      memberIds: members.map(({ lead }) => departments[lead]),
    })),
  ];
  return [
    { do: "add", part: "directive", id: parent, fields: { body, ...mark } },
    ...given.map(({ due, ...fields }): Edit => {
      const dueOn = due === null ? null : formatDate(dueDate(timetable, due));
      return { do: "add", part: "task", id: randomUUID(), parent, fields: { ...fields, dueOn } };
    }),
  ];
}
