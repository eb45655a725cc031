import { attendances, figures, indicators, meetingSections } from "@/db/schema";
import type { Connection } from "../client";
import { aDirective, aMeeting, type MeetingOptions } from "./meetings";
import { only, type Ref, suffix } from "./row";
import { aTask } from "./tasks";

/** A record with one of each of its parts, so that it could be issued: all of them name the department. */
export async function aRecord(
  connection: Connection,
  { department, ...options }: Omit<MeetingOptions, "departments"> & { department: Ref },
) {
  const meeting = await aMeeting(connection, options);
  const own = { meetingId: meeting.id, position: "a0" };
  const section = only(
    await connection
      .insert(meetingSections)
      .values({ ...own, kind: "assessment", body: "Đánh giá" })
      .returning(),
  );
  const attendance = only(
    await connection
      .insert(attendances)
      .values({ ...own, departmentId: department.id, status: "present" })
      .returning(),
  );
  const name = `Chỉ tiêu ${suffix()}`;
  const indicator = only(await connection.insert(indicators).values({ name, searchText: name }).returning());
  const figure = only(
    await connection
      .insert(figures)
      .values({ ...own, indicatorId: indicator.id, value: "42", departmentId: department.id })
      .returning(),
  );
  const directive = await aDirective(connection, { meeting });
  const status = meeting.status === "issued" ? "assigned" : null;
  const task = await aTask(connection, { meeting, directive, lead: department, status });
  return { meeting, section, attendance, figure, directive, task };
}

export type RecordRows = Awaited<ReturnType<typeof aRecord>>;
