import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aCast, aRecord } from "@/db/factories";
import { meetings, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { partOf, revisionsOf, sendEdits } from "@/test/editing";
import { issueMeeting } from "../meetings/issue";
import type { Edit, Fields } from "./types";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);

test("what typing left at the ends of texts is gone with the issue, and nothing else", async () => {
  const record = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  const { meeting, section, attendance, directive, task } = record;
  const set = (
    part: "heading" | "section" | "attendance" | "directive" | "task",
    id: string,
    fields: Fields,
  ) => ({ do: "set", part, id, version: 1, fields }) satisfies Edit;
  await sendEdits(clerk, meeting, [
    set("heading", meeting.id, { title: " Giao ban  tháng 3 ", place: "Phòng 1 " }),
    set("section", section.id, { body: "\n Một \n\n  Hai  \n\n" }),
    set("attendance", attendance.id, { note: "đến muộn " }),
    set("directive", directive.id, { body: "Đẩy mạnh " }),
    set("task", task.id, { title: " Lập kế hoạch " }),
  ]);
  await issueMeeting(clerk, { meetingId: meeting.id, version: 2 });
  const textOf = async (id: string) => (await partOf(clerk, meeting, id))?.fields;
  expect(await textOf(meeting.id)).toMatchObject({ title: "Giao ban tháng 3", place: "Phòng 1" });
  expect(await textOf(section.id)).toMatchObject({ body: "Một\n\n  Hai" });
  expect(await textOf(attendance.id)).toMatchObject({ note: "đến muộn" });
  expect(await textOf(directive.id)).toMatchObject({ body: "Đẩy mạnh" });
  const [opened] = await database.select().from(tasks).where(eq(tasks.id, task.id));
  expect(opened).toMatchObject({ title: "Lập kế hoạch", status: "assigned" });
  const [row] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
  expect(row).toMatchObject({
    status: "issued",
    searchText: expect.stringContaining("giao ban thang 3 phong 1"),
  });
  expect(await revisionsOf(database, meeting, directive.id)).toMatchObject([
    { after: { body: "Đẩy mạnh " } },
    { before: { body: "Đẩy mạnh " }, after: { body: "Đẩy mạnh" } },
  ]);
});
