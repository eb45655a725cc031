import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actorOf, aDepartment, aMail, aMeeting, aPerson, aTask } from "@/db/factories";
import { testDatabase } from "@/test/database";
import { NotFoundError } from "../errors";
import { getMail, lastDelivery, listMails, nameOfRecipient } from "./ledger";
import { allMails, type LedgerQuery } from "./ledger-query";

const database = await testDatabase();
const department = await aDepartment(database);
const people = {
  clerk: await aPerson(database, { role: "clerk" }),
  administrator: await aPerson(database, { role: "administrator" }),
  leader: await aPerson(database, { role: "leader" }),
  head: await aPerson(database, { member: { department, kind: "head" } }),
  staff: await aPerson(database, { member: { department } }),
};
type Who = keyof typeof people;
const as = (who: Who) => actorOf(database, people[who]);
const listed = async (who: Who, query: Partial<LedgerQuery> = {}) =>
  (await listMails(database, await as(who), { ...allMails, ...query })).rows.map(({ id }) => id);

test("everybody finds their own, clerks and administrators everybody's and those to departments", async () => {
  const own = await aMail(database, { personId: people.staff.id });
  const toDepartment = await aMail(database, { departmentId: department.id, kind: "meeting" });
  for (const who of ["clerk", "administrator"] as const) {
    expect(await listed(who)).toEqual(expect.arrayContaining([own.id, toDepartment.id]));
    expect((await getMail(database, await as(who), own.id)).personName).toBe(people.staff.name);
    expect((await getMail(database, await as(who), toDepartment.id)).departmentName).toBe(department.name);
  }
  expect(await listed("staff")).toEqual([own.id]);
  for (const who of ["leader", "head"] as const) {
    expect(await listed(who)).toEqual([]);
    expect(await listed(who, { personId: people.staff.id, after: own.id })).toEqual([]);
    expect(await nameOfRecipient(database, await as(who), people.staff.id)).toBeNull();
    for (const { id } of [own, toDepartment, { id: randomUUID() }])
      await expect(getMail(database, await as(who), id)).rejects.toThrow(NotFoundError);
  }
  expect(await nameOfRecipient(database, await as("clerk"), people.staff.id)).toBe(people.staff.name);
  expect(await listed("clerk", { to: department.name })).toContain(toDepartment.id);
  expect(await lastDelivery(database, await as("staff"))).toEqual(own.settledAt);
  expect(await lastDelivery(database, await as("leader"))).toBeNull();
});

test("it is narrowed by state, kind, person, name, address and day", async () => {
  const person = await aPerson(database, { name: "Trần Thị Ngọc Ánh", email: "anh_1@example.com" });
  const mail = (options: Parameters<typeof aMail>[1]) =>
    aMail(database, { personId: person.id, address: "anh_1@example.com", ...options });
  const failed = await mail({ state: "failed", createdAt: new Date("2026-04-01T16:59:59Z") });
  const next = await mail({ kind: "morning", createdAt: new Date("2026-04-01T17:00:00Z") });
  const invitation = await mail({
    kind: "invitation",
    state: "held",
    createdAt: new Date("2026-04-03T02:00:00Z"),
  });
  const ids = (query: Partial<LedgerQuery>) => listed("clerk", { personId: person.id, ...query });
  expect(await ids({})).toEqual([invitation.id, next.id, failed.id]);
  expect(await ids({ state: "failed" })).toEqual([failed.id]);
  expect(await ids({ kind: "invitation" })).toEqual([invitation.id]);
  expect(await ids({ day: "2026-04-01" })).toEqual([failed.id]);
  expect(await ids({ day: "2026-04-02" })).toEqual([next.id]);
  for (const to of ["ngoc anh", "Ánh", "ANH_1@", "anh_1@example.com"]) {
    expect(await listed("clerk", { to }), to).toEqual([invitation.id, next.id, failed.id]);
  }
  for (const to of ["anhx1@", "%", "Nguyễn Thị Không Có"])
    expect(await listed("clerk", { to }), to).toEqual([]);
});

test("pages follow each other without a gap or a row twice, there and back", async () => {
  const person = await aPerson(database);
  // Many of one moment, as a morning has them.
  for (let at = 0; at < 7; at++)
    await aMail(database, {
      personId: person.id,
      createdAt: new Date(Date.UTC(2026, 4, Math.floor(at / 3) + 1)),
    });
  const reader = await as("clerk");
  const page = (query: Partial<LedgerQuery>) =>
    listMails(database, reader, { ...allMails, personId: person.id, ...query }, 3);
  const all = await listed("clerk", { personId: person.id });
  const first = await page({});
  await aMail(database, { personId: person.id, createdAt: new Date(Date.UTC(2026, 5)) });
  const second = await page({ after: first.next });
  const third = await page({ after: second.next });
  const idsOf = ({ rows }: typeof first) => rows.map(({ id }) => id);
  expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(all);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect(idsOf(await page({ before: third.previous }))).toEqual(idsOf(second));
  expect(idsOf(await page({ before: second.previous }))).toEqual(idsOf(first));
  expect((await page({ after: randomUUID() })).rows).toHaveLength(3);
});

test("it says what stood in a mail and why, of what its reader may see", async () => {
  const seen = await aTask(database, { status: "in_progress", lead: department, owner: people.staff });
  const unseen = await aTask(database, { status: "in_progress" });
  const items = [
    { taskId: seen.id, reason: "own_before" },
    { taskId: unseen.id, reason: "own_after" },
    { taskId: randomUUID(), reason: "own_after" },
  ];
  const mail = await aMail(database, { personId: people.staff.id, kind: "morning", items });
  const own = await getMail(database, await as("staff"), mail.id);
  expect(own.told).toEqual([{ reason: "own_before", href: `/tasks/${seen.id}`, title: seen.title }]);
  expect(own.hidden).toBe(2);
  expect((await getMail(database, await as("clerk"), mail.id)).told).toHaveLength(2);
  const row = (await listMails(database, await as("staff"))).rows.find(({ id }) => id === mail.id);
  expect(row?.reasons).toEqual({ own_before: 1, own_after: 2 });
});

test("no title of a restricted meeting stands in it, whoever reads it and whenever it was restricted", async () => {
  const title = "Họp về việc không phổ biến rộng rãi";
  const meeting = await aMeeting(database, { restricted: true, title, departments: [department] });
  const task = await aTask(database, {
    meeting,
    status: "in_progress",
    lead: department,
    owner: people.staff,
    title: "Chuẩn bị nội dung không phổ biến",
  });
  const about = { personId: people.staff.id, items: [{ taskId: task.id, reason: "assigned" }] };
  const cut = `Nhiệm vụ: ${task.title.slice(0, 25)}…`;
  const told = await aMail(database, { ...about, subject: cut, text: `Thưa,\n${task.title}` });
  const inText = await aMail(database, {
    ...about,
    text: "Cuộc họp: Họp về việc\n  không phổ biến rộng rãi",
  });
  const silent = await aMail(database, { ...about, text: "Có 1 nhiệm vụ." });
  const invited = await aMail(database, {
    ...{ personId: people.staff.id, kind: "meeting", meetingId: meeting.id, subject: title, text: title },
  });
  for (const who of ["staff", "clerk"] as const) {
    const reader = await as(who);
    const opened = await Promise.all(
      [told, inText, silent, invited].map(({ id }) => getMail(database, reader, id)),
    );
    expect(opened.map(({ subject }) => subject === "")).toEqual([true, false, false, true]);
    expect(opened.map(({ letter }) => letter === null)).toEqual([true, true, false, true]);
    expect(opened.map(({ closed }) => closed)).toEqual(["restricted", "restricted", null, "restricted"]);
    expect(opened[2]?.told).toEqual([{ reason: "assigned", href: `/tasks/${task.id}`, title: null }]);
    const page = await listMails(database, reader);
    expect(JSON.stringify([opened, page])).not.toMatch(/không phổ biến/);
  }
});

test("nor a title that it had when it was told, nor one of what is gone", async () => {
  const open = await aMeeting(database, { departments: [department] });
  const meeting = await aMeeting(database, { restricted: true, departments: [department] });
  const task = (of: typeof meeting) =>
    aTask(database, { meeting: of, status: "in_progress", lead: department });
  const told = [
    [{ taskId: (await task(meeting)).id }, "restricted"],
    [{ taskId: randomUUID() }, "restricted"],
    [{ meetingId: meeting.id }, "restricted"],
    [{ taskId: (await task(open)).id }, null],
    [{ meetingId: open.id }, null],
  ] as const;
  for (const [item, closed] of told) {
    const subject = "Chuyện ngày ấy còn mang tên khác";
    const items = [{ ...item, reason: "assigned", named: true }];
    const mail = await aMail(database, { personId: people.staff.id, subject, text: subject, items });
    for (const who of ["staff", "administrator"] as const) {
      const reader = await as(who);
      const opened = await getMail(database, reader, mail.id);
      const row = (await listMails(database, reader)).rows.find(({ id }) => id === mail.id);
      const shown = closed ? "" : subject;
      expect([opened.closed, opened.subject, row?.subject]).toEqual([closed, shown, shown]);
    }
  }
});

test("nobody reads a letter that lets somebody in, and one that is not written or was forgotten says so", async () => {
  const closed = async (options: Parameters<typeof aMail>[1]) => {
    const { id } = await aMail(database, { personId: people.staff.id, ...options });
    return (await getMail(database, await as("staff"), id)).closed;
  };
  expect(await closed({ state: "waiting", subject: "", text: "" })).toBe("unwritten");
  expect(await closed({ text: "" })).toBe("forgotten");
  expect(await closed({})).toBeNull();
  for (const kind of ["invitation", "password_reset", "sign_in"] as const) {
    const mail = await aMail(database, { personId: people.staff.id, kind, text: "/link/…" });
    for (const who of ["staff", "clerk", "administrator"] as const) {
      const opened = await getMail(database, await as(who), mail.id);
      expect([opened.letter, opened.closed]).toEqual([null, "secret"]);
    }
  }
});
