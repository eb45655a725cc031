import { and, eq, gt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { aDepartment, aMeeting, aPerson, type Ref } from "@/db/factories";
import { mails } from "@/db/schema";
import { inDays } from "./dates";
import { expect, test } from "./mail-office";
import { Place } from "./pages/place";

/** As if the minutes were over for which a change rests before it is told. */
async function theRestIsOver(database: Database, { id }: Ref): Promise<void> {
  const resting = and(eq(mails.meetingId, id), gt(mails.dueAt, new Date()));
  await expect.poll(() => database.$count(mails, resting), { timeout: 60_000 }).toBeGreaterThan(0);
  await database.update(mails).set({ dueAt: new Date() }).where(resting);
}

test("invitations come in each reader's language with a calendar file, which a cancelled meeting takes back", async ({
  browse,
  database,
  letterTo,
}) => {
  test.slow();
  const headed = await aDepartment(database);
  const written = await aDepartment(database, { contactEmail: `so-${headed.id}@example.gov.vn` });
  const head = await aPerson(database, { language: "en", member: { department: headed, kind: "head" } });
  const meeting = await aMeeting(database, {
    ...{ status: "planned", title: "Giao ban tháng", startsAt: new Date(`${inDays(5)}T01:30:00Z`) },
    departments: [headed, written],
  });
  const page = await browse(await aPerson(database, { role: "clerk" }));
  await page.goto(`/meetings/${meeting.id}`);
  const place = new Place(page);
  await place.main.getByRole("button", { name: "Gửi giấy mời" }).click();

  const uid = new RegExp(`^UID:meeting\\.${meeting.id}@`, "m");
  const english = await letterTo(head.email, "You are invited: Giao ban tháng.");
  const vietnamese = await letterTo(`so-${headed.id}@example.gov.vn`, "Giao ban tháng");
  expect(vietnamese.says("You are invited")).toBe(false);
  for (const { calendar } of [english, vietnamese]) {
    expect(calendar).toMatch(uid);
    expect(calendar).toMatch(/^METHOD:REQUEST$/m);
    expect(calendar).toMatch(/^SEQUENCE:0$/m);
    expect(calendar).toMatch(/^DTSTART:\d{8}T013000Z$/m);
  }

  await page.reload();
  await place.open("Hủy cuộc họp…");
  await place.main.getByLabel("Lý do hủy").fill("Chủ tọa đi công tác");
  await place.sends(() => place.main.getByRole("button", { name: "Hủy cuộc họp", exact: true }).click());
  await theRestIsOver(database, meeting);
  const off = await letterTo(head.email, "This meeting is cancelled: Giao ban tháng.");
  expect(off.says("Chủ tọa đi công tác")).toBe(true);
  expect(off.calendar).toMatch(uid);
  expect(off.calendar).toMatch(/^METHOD:CANCEL$/m);
  expect(off.calendar).toMatch(/^SEQUENCE:1$/m);
});
