import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, aDepartment, aMeeting, aMembership, aPerson } from "@/db/factories";
import { attendances, delegates, mails, meetings } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { fixedClock } from "../clock";
import { loadMeeting } from "./invitation-mail";
import { sendInvitations, tellInvited } from "./invitations";

const database = await testDatabase();
const day = "2026-03-10";
const clock = fixedClock(new Date(`${day}T02:00:00Z`));
const later = fixedClock(new Date("2026-03-20T02:00:00Z"));
const startsAt = new Date("2026-03-16T01:30:00Z");

/** A planned meeting that invites a department with a head and one that only has a contact address. */
async function aPlan(options: Partial<Parameters<typeof aMeeting>[1]> = {}) {
  const clerk = await aPerson(database, { role: "clerk" });
  const head = await aPerson(database);
  const headed = await aDepartment(database);
  await aMembership(database, head, { department: headed, kind: "head" });
  const byContact = await aDepartment(database, { contactEmail: "van-thu@so-khac.example" });
  const mute = await aDepartment(database);
  const meeting = await aMeeting(database, {
    ...{ status: "planned", startsAt, title: "Giao ban quý I", departments: [headed, byContact, mute] },
    ...options,
  });
  const actor = await actorOf(database, clerk, day);
  const send = () => sendInvitations({ database, actor, clock }, { meetingId: meeting.id });
  const change = (columns: Partial<typeof meetings.$inferInsert>) =>
    database.update(meetings).set(columns).where(eq(meetings.id, meeting.id));
  return { meeting, head, headed, byContact, mute, send, change };
}

const mailsOf = async (meetingId: string) =>
  database.select().from(mails).where(eq(mails.meetingId, meetingId)).orderBy(mails.createdAt, mails.key);

/** As the worker does it, without a mail server to talk to. */
async function deliver(meetingId: string) {
  const told: unknown[] = [];
  for (const mail of await mailsOf(meetingId)) {
    if (mail.state !== "waiting") continue;
    const loaded = await loadMeeting(database, mail, clock);
    const state = loaded ? ("delivered" as const) : ("dropped" as const);
    await database.update(mails).set({ state, settledAt: clock.now() }).where(eq(mails.id, mail.id));
    if (loaded?.content.kind === "meeting")
      told.push([loaded.to.address, loaded.content.change, loaded.content.sequence]);
  }
  return told.sort();
}

test("an invitation goes to heads, and to the contact address of who has none", async () => {
  const { meeting, head, send } = await aPlan();
  await send();
  expect(await deliver(meeting.id)).toEqual(
    [
      [head.email, "invited", 0],
      ["van-thu@so-khac.example", "invited", 0],
    ].sort(),
  );
});

test("and to delegates who have an account, each once", async () => {
  const { meeting, head, headed, mute, send } = await aPlan();
  const [person, gone] = [await aPerson(database), await aPerson(database, { deactivatedAt: clock.now() })];
  const named = [head, person, gone, { id: null, name: "Đại biểu không có tài khoản" }];
  for (const department of [headed, mute]) {
    const [attendance] = await database
      .select({ id: attendances.id })
      .from(attendances)
      .where(and(eq(attendances.meetingId, meeting.id), eq(attendances.departmentId, department.id)));
    await database.insert(delegates).values(
      named.map(({ id: personId, name }, at) => ({
        ...{ attendanceId: attendance?.id ?? "", personId, name, position: `a${at}` },
      })),
    );
  }
  await send();
  const addresses = [head.email, person.email, "van-thu@so-khac.example"];
  expect(await deliver(meeting.id)).toEqual(addresses.map((address) => [address, "invited", 0]).sort());
});

test("sent twice, it goes once", async () => {
  const { meeting, send } = await aPlan();
  await send();
  await send();
  expect(await mailsOf(meeting.id)).toHaveLength(2);
});

describe("once invited, everybody is told what changes, once", () => {
  test.each([
    ["the time", { startsAt: new Date("2026-03-17T01:30:00Z") }, "moved"],
    ["the place", { place: "Phòng họp 2" }, "moved"],
    ["the title", { title: "Giao ban đối ngoại" }, "moved"],
    ["that it is off", { status: "cancelled" as const, cancelledReason: "Bận" }, "cancelled"],
  ])("%s", async (_, columns, change) => {
    const { meeting, send, change: alter } = await aPlan();
    await send();
    await deliver(meeting.id);
    await alter(columns);
    await Promise.all([1, 2, 3].map(() => tellInvited(database, clock)));
    await tellInvited(database, clock);
    const told = await deliver(meeting.id);
    expect(told.map((one) => (one as unknown[]).slice(1))).toEqual([
      [change, 1],
      [change, 1],
    ]);
  });

  test("that they are not invited any more, and who is invited now", async () => {
    const { meeting, head, headed, send } = await aPlan();
    await send();
    await deliver(meeting.id);
    await database.delete(attendances).where(eq(attendances.departmentId, headed.id));
    const another = await aPerson(database);
    const added = await aDepartment(database);
    await aMembership(database, another, { department: added, kind: "head" });
    await database
      .insert(attendances)
      .values({ meetingId: meeting.id, departmentId: added.id, position: "z" });
    await tellInvited(database, clock);
    expect(await deliver(meeting.id)).toEqual(
      [
        [head.email, "uninvited", 1],
        [another.email, "invited", 1],
      ].sort(),
    );
  });
});

describe("who is not invited any more hears no word that they were not told before", () => {
  const secret = { title: "Kiểm điểm Sở Ngoại vụ", place: "Phòng họp kín" };
  test.each([
    [
      "of a meeting that goes on as it was",
      { place: "Phòng họp 1" },
      ["uninvited", "Giao ban quý I", "Phòng họp 1", ""],
    ],
    ["of what it became", secret, ["uninvited", null, "", ""]],
    [
      "of why it is off",
      { status: "cancelled" as const, cancelledReason: "Có đơn tố cáo" },
      ["cancelled", "Giao ban quý I", "Phòng họp 1", ""],
    ],
  ])("%s", async (_, columns, told) => {
    const { meeting, headed, send, change } = await aPlan({ place: "Phòng họp 1" });
    await send();
    await deliver(meeting.id);
    const text = "Bạn được mời dự: Giao ban quý I.\nĐịa điểm: Phòng họp 1";
    await database.update(mails).set({ text }).where(eq(mails.meetingId, meeting.id));
    await database.delete(attendances).where(eq(attendances.departmentId, headed.id));
    await change(columns);
    await tellInvited(database, clock);
    const mail = (await mailsOf(meeting.id)).find(({ key }) => key.endsWith(":out"));
    const loaded = mail && (await loadMeeting(database, mail, clock));
    if (loaded?.content.kind !== "meeting") throw new Error("nothing is told");
    const { change: what, title, place, reason } = loaded.content;
    expect([what, title, place, reason]).toEqual(told);
  });
});

test("what changed before an invitation left is told in one mail", async () => {
  const { meeting, send, change } = await aPlan();
  await send();
  await change({ place: "Phòng họp 2" });
  await tellInvited(database, clock);
  expect((await deliver(meeting.id)).map((one) => (one as unknown[]).slice(1))).toEqual([
    ["invited", 1],
    ["invited", 1],
  ]);
});

test("who was never told of a meeting is not told that it is off", async () => {
  const { meeting, send, change } = await aPlan();
  await send();
  await change({ status: "cancelled", cancelledReason: "Bận" });
  await tellInvited(database, clock);
  expect(await deliver(meeting.id)).toEqual([]);
});

test("of a restricted meeting no title, agenda or reason leaves the office", async () => {
  const { meeting, send } = await aPlan({ restricted: true, sections: { agenda: "Điều không nói ra" } });
  await send();
  const [mail] = await mailsOf(meeting.id);
  const loaded = mail && (await loadMeeting(database, mail, clock));
  expect(loaded?.content).toMatchObject({ title: null, agenda: "", reason: "" });
});

test("a meeting that has begun invites nobody, and tells nobody", async () => {
  const { meeting, send, change } = await aPlan();
  await send();
  await change({ place: "Phòng họp 2" });
  expect(await tellInvited(database, later)).toBe(0);
  const [mail] = await mailsOf(meeting.id);
  expect(mail && (await loadMeeting(database, mail, later))).toBeNull();
});

test.each([
  ["a leader", { role: "leader" as const }],
  ["somebody of an invited department", {}],
])("%s sends no invitations", async (_, options: { role?: "leader" }) => {
  const { meeting, headed } = await aPlan();
  const person = await aPerson(database, options);
  await aMembership(database, person, { department: headed, kind: "staff" });
  const actor = await actorOf(database, person, day);
  await expect(sendInvitations({ database, actor, clock }, { meetingId: meeting.id })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a meeting that nobody can be told of by mail says so", async () => {
  const mute = await aDepartment(database);
  const { send } = await aPlan({ departments: [mute] });
  await expect(send()).rejects.toMatchObject({ complaint: { key: "nobody_to_invite" } });
});
