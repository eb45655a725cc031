import { eq } from "drizzle-orm";
import { aDepartment, aMeeting, aPerson } from "@/db/factories";
import { mails } from "@/db/schema";
import { inDays } from "./dates";
import { expect, test } from "./fixtures";
import { Place } from "./pages/place";

test("a planned meeting invites by mail whom mail reaches, and names whom it does not", async ({
  browse,
  database,
}) => {
  const headed = await aDepartment(database);
  const mute = await aDepartment(database);
  const head = await aPerson(database, { member: { department: headed, kind: "head" } });
  const startsAt = new Date(`${inDays(5)}T01:30:00Z`);
  const meeting = await aMeeting(database, {
    ...{ status: "planned", startsAt, departments: [headed, mute] },
  });
  const clerk = await aPerson(database, { role: "clerk" });
  const page = await browse(clerk);
  await page.goto(`/meetings/${meeting.id}`);
  const { main } = new Place(page);
  await expect(main).toContainText("tới 1 địa chỉ");
  await expect(main).toContainText(`Không có địa chỉ thư: ${mute.name}.`);
  await main.getByRole("button", { name: "Gửi giấy mời" }).click();
  await expect(main).toContainText("Đã gửi giấy mời lúc");
  const sent = await database.select().from(mails).where(eq(mails.meetingId, meeting.id));
  expect(sent.map(({ personId }) => personId)).toEqual([head.id]);
});
