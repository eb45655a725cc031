import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDepartment, aMeeting, aPerson } from "@/db/factories";
import { attendances } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { setDelegates } from "../attendance/delegates";
import { inviteesOf } from "./invitees";

const database = await testDatabase();
const day = "2026-03-10";

test("delegates are those of their department who alone bear the name that a clerk wrote", async () => {
  const department = await aDepartment(database);
  const meeting = await aMeeting(database, { status: "planned", departments: [department] });
  const named = (name: string, more = {}) => aPerson(database, { name, member: { department }, ...more });
  const meant = await named("Nguyễn Thị Được Cử");
  await named("Trần Trùng Tên");
  await named("Trần Trùng Tên");
  await named("Lê Không Thư", { email: null });
  await named("Phạm Đã Chuyển", { member: { department, until: "2026-03-09" } });
  await named("Hồ Nơi Khác", { member: { department: await aDepartment(database) } });
  const names =
    "Nguyễn Thị Được Cử, Phó phòng; Trần Trùng Tên; Lê Không Thư; Phạm Đã Chuyển; Hồ Nơi Khác; Ai Đó";
  const [attendance] = await database
    .select({ id: attendances.id })
    .from(attendances)
    .where(eq(attendances.meetingId, meeting.id));
  await database.transaction((tx) => setDelegates(tx, attendance?.id ?? "", names));
  const { reached } = await inviteesOf(database, meeting.id, day);
  expect(reached).toEqual([{ personId: meant.id, departmentId: null }]);
});
