import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import {
  aCast,
  aDelegation,
  aDepartment,
  aMeeting,
  anExtension,
  aPerson,
  aTask,
  type Ref,
} from "@/db/factories";
import { calendarDays, mailChoices, mails, people, tasks } from "@/db/schema";
import { freshDatabaseUrl, testDatabase } from "@/test/database";
import { type Clock, fixedClock } from "../clock";
import { addDays, instantOf, type LocalDate } from "../dates";
import { claimMails } from "../mails/claim";
import { type Outcome, settle } from "../mails/settle";
import { loadMorning } from "./load-morning";
import { computeMornings, merged } from "./mornings";
import { nextMorning, previewMornings } from "./preview";

const at = (day: LocalDate, time = "07:30") => fixedClock(instantOf(day, time));

const shared = await testDatabase();
const overTet = await testDatabase();
const url = await freshDatabaseUrl();

/** Somebody of a department, and what the ledger has of them. */
async function anOffice(database = shared) {
  const lead = await aDepartment(database);
  const owner = await aPerson(database, { member: { department: lead } });
  const due = (dueOn: LocalDate | null, more: Parameters<typeof aTask>[1] = {}) =>
    aTask(database, { lead, owner, status: "in_progress", dueOn, ...more });
  const ledger = (person: Ref = owner) =>
    database.select().from(mails).where(eq(mails.personId, person.id)).orderBy(mails.key);
  const days = async (person?: Ref) =>
    (await ledger(person)).map(({ day, state, since }) => `${day} ${state} since ${since}`);
  const compute = (clock: Clock) => computeMornings(database, clock);
  const choose = (columns: Partial<typeof mailChoices.$inferInsert>) =>
    database
      .insert(mailChoices)
      .values({ personId: owner.id, ...columns })
      .onConflictDoUpdate({ target: mailChoices.personId, set: columns });
  /** Claims what may leave now, and says so of the mails to this person. */
  const send = async (clock: Clock, outcome: Outcome = { state: "delivered", answer: "" }) => {
    const claimed = await claimMails(database, clock, { count: 1_000 });
    for (const mail of claimed) await settle(database, clock, mail, outcome);
    return claimed.filter(({ personId }) => personId === owner.id).length;
  };
  return { database, lead, owner, due, ledger, days, compute, choose, send };
}

const monday = "2026-03-16";
const tuesday = "2026-03-17";
const wednesday = "2026-03-18";
const thursday = "2026-03-19";
const friday = "2026-03-20";

const office = await anOffice(await testDatabase());
await office.due(wednesday);

test("computed not on a free day", async () => {
  expect(await office.compute(at("2026-03-15"))).toEqual({ day: "2026-03-15", written: 0, isFree: true });
});
test("computed not before the hour, and not after the last", async () => {
  expect(await office.compute(at(wednesday, "07:29"))).toMatchObject({ written: 0, isFree: false });
  expect(await office.compute(at(wednesday, "17:01"))).toMatchObject({ written: 0 });
  expect(await office.days()).toEqual([]);
});
test("computed once from the hour on, to leave at the hour", async () => {
  expect(await office.compute(at(wednesday, "09:12"))).toEqual({ day: wednesday, written: 1, isFree: false });
  expect(await office.compute(at(wednesday, "11:00"))).toMatchObject({ written: 0 });
  expect(await office.days()).toEqual([`${wednesday} waiting since ${tuesday}`]);
  expect((await office.ledger())[0]?.dueAt).toEqual(instantOf(wednesday, "07:30"));
});

test("at the hour that somebody chose", async () => {
  const { compute, due, ledger, choose } = await anOffice();
  await due(wednesday);
  await choose({ sendAt: "10:15" });
  await compute(at(wednesday, "10:14"));
  expect(await ledger()).toEqual([]);
  await compute(at(wednesday, "10:15"));
  expect((await ledger())[0]?.dueAt).toEqual(instantOf(wednesday, "10:15"));
});

test("processes that compute at once write each mail once", async () => {
  const pools = Array.from({ length: 4 }, () => connect(url, { connections: 2 }));
  const [database] = pools;
  if (!database) throw new Error("No pool.");
  try {
    const lead = await aDepartment(database);
    const directory = [];
    for (let index = 0; index < 23; index++) {
      const owner = await aPerson(database, { member: { department: lead } });
      await aTask(database, { lead, owner, status: "in_progress", dueOn: wednesday });
      directory.push(owner);
    }
    const rounds = pools.flatMap((pool) => [
      computeMornings(pool, at(wednesday), { batch: 5 }),
      computeMornings(pool, at(wednesday), { on: wednesday, batch: 7 }),
    ]);
    const written = (await Promise.all(rounds)).reduce((sum, round) => sum + round.written, 0);
    expect(written).toBe(directory.length);
    const rows = await database.select().from(mails);
    expect(rows.map(({ personId }) => personId).sort()).toEqual(directory.map(({ id }) => id).sort());
  } finally {
    for (const pool of pools) await pool.$client.end();
  }
});

test("a worker that slept over Tết tells what fell due meanwhile in one mail", async () => {
  const { database, compute, due, days } = await anOffice(overTet);
  const tet = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
  await database
    .insert(calendarDays)
    .values(
      tet.map((date) => ({ date, kind: "holiday" as const, nameVi: "Tết", nameEn: "Tết", confirmed: true })),
    );
  await due("2026-02-12");
  await compute(at("2026-02-11"));
  for (const free of tet) await compute(at(free));
  await compute(at("2026-02-23"));
  expect(await days()).toEqual([
    "2026-02-11 dropped since 2026-02-10",
    "2026-02-23 waiting since 2026-02-10",
  ]);
});

test("what has not left is merged into the next morning, what somebody sends now is not", async () => {
  const { database, compute, due, days, owner } = await anOffice();
  await due(wednesday);
  await due(thursday);
  await compute(at(tuesday));
  await compute(at(wednesday));
  expect(await days()).toEqual([
    `${tuesday} dropped since ${monday}`,
    `${wednesday} waiting since ${monday}`,
  ]);
  const [first] = await database
    .select()
    .from(mails)
    .where(and(eq(mails.personId, owner.id), eq(mails.key, tuesday)));
  expect(first).toMatchObject({ answer: merged, settledAt: instantOf(wednesday, "07:30") });
  await claimMails(database, at(wednesday), { count: 10 });
  await compute(at(thursday));
  expect((await days()).slice(1)).toEqual([
    `${wednesday} waiting since ${monday}`,
    `${thursday} waiting since ${wednesday}`,
  ]);
});

test("after the last hour a morning's mail waits for the next, unless somebody wants it then", async () => {
  const { database, compute, due, days, send, owner } = await anOffice();
  await due(wednesday);
  await compute(at(wednesday));
  const later: Outcome = { state: "waiting", answer: "421", dueAt: instantOf(wednesday, "17:20") };
  expect(await send(at(wednesday, "16:50"), later)).toBe(1);
  expect(await send(at(wednesday, "17:30"))).toBe(0);
  await database
    .update(mails)
    .set({ dueAt: instantOf(wednesday, "18:00") })
    .where(eq(mails.personId, owner.id));
  expect(await send(at(wednesday, "18:00"), { ...later, dueAt: instantOf(wednesday, "18:01") })).toBe(1);
  expect(await send(at(wednesday, "18:01"), { ...later, dueAt: instantOf(wednesday, "18:06") })).toBe(1);
  await compute(at(thursday));
  expect(await days()).toEqual([
    `${wednesday} dropped since ${tuesday}`,
    `${thursday} waiting since ${tuesday}`,
  ]);
});

test("a clock that runs ahead and comes back doubles no day and loses none", async () => {
  const { compute, due, days } = await anOffice();
  for (const day of [tuesday, wednesday, thursday, friday]) await due(day);
  for (const day of [tuesday, "2026-03-25", wednesday, tuesday, wednesday, thursday, wednesday, friday]) {
    await compute(at(day));
  }
  expect((await days()).map((row) => row.slice(0, 10))).toEqual([
    tuesday,
    wednesday,
    thursday,
    friday,
    "2026-03-25",
  ]);
});

test("by the week: on its first working day, or the first on which the worker is awake", async () => {
  const { compute, due, days, choose, send } = await anOffice();
  await choose({ frequency: "weekly" });
  await due("2026-03-11");
  await compute(at("2026-03-13"));
  expect(await days()).toEqual([]);
  await compute(at(monday));
  expect(await days()).toEqual([`${monday} waiting since 2026-03-09`]);
  await compute(at(tuesday));
  expect(await days()).toEqual([`${monday} dropped since 2026-03-09`, `${tuesday} waiting since 2026-03-09`]);
  await send(at(tuesday));
  await compute(at(wednesday));
  await compute(at("2026-03-24"));
  expect((await days()).slice(1)).toEqual([
    `${tuesday} delivered since 2026-03-09`,
    `2026-03-24 waiting since ${tuesday}`,
  ]);
});

test("who stopped reminders is told of what is overdue", async () => {
  const { compute, due, days, choose } = await anOffice();
  await choose({ remindersStopped: true });
  await due(wednesday);
  await compute(at(wednesday));
  expect(await days()).toEqual([]);
  await compute(at(thursday));
  expect(await days()).toEqual([`${thursday} waiting since ${wednesday}`]);
});

const late = await anOffice(await testDatabase());
await late.due("2026-03-25");
const ask = (on: LocalDate) => computeMornings(late.database, at(wednesday, "22:00"), { on });

test("for a day that is asked for: whatever the hour, at once, and once", async () => {
  expect(await ask("2026-03-25")).toEqual({ day: "2026-03-25", written: 1, isFree: false });
  expect(await ask("2026-03-25")).toMatchObject({ written: 0 });
  expect(await ask("2026-03-22")).toEqual({ day: "2026-03-22", written: 0, isFree: true });
  expect(await late.days()).toEqual(["2026-03-25 waiting since 2026-03-24"]);
  const [mail] = await late.database.select().from(mails).where(eq(mails.personId, late.owner.id));
  expect(mail?.dueAt).toEqual(instantOf(wednesday, "22:00"));
});
test("for a day that is asked for: leaves the days between to those who come by", async () => {
  await late.database.insert(mailChoices).values({ personId: late.owner.id, computedUntil: tuesday });
  expect(await ask("2026-03-24")).toMatchObject({ written: 1 });
  expect(await ask("2026-03-23")).toMatchObject({ written: 0 });
  const [choice] = await late.database
    .select()
    .from(mailChoices)
    .where(eq(mailChoices.personId, late.owner.id));
  expect(choice?.computedUntil).toBe(tuesday);
});
test("for a day that is asked for: told before, without writing", async () => {
  const before = await late.database.$count(mails);
  const { mails: told } = await previewMornings(late.database, at(wednesday), { on: "2026-03-26" });
  expect(told).toMatchObject([
    {
      personId: late.owner.id,
      hour: "07:30",
      content: { kind: "morning", day: "2026-03-26", groups: [{ name: "overdue", count: 1 }] },
      steps: [{ reason: "own_after", days: 1, on: "2026-03-26" }],
    },
  ]);
  expect(await previewMornings(late.database, at(wednesday), { on: "2026-03-25" })).toMatchObject({
    mails: [],
  });
  expect(await previewMornings(late.database, at(wednesday), { on: "2026-03-22" })).toMatchObject({
    isFree: true,
  });
  expect(await late.database.$count(mails)).toBe(before);
});

test("the next morning is today's until its hour", async () => {
  expect(await nextMorning(shared, at(friday, "07:29"))).toBe(friday);
  expect(await nextMorning(shared, at(friday, "07:30"))).toBe("2026-03-23");
});

const ours = await testDatabase();
const cast = await aCast(ours);
const own = { lead: cast.lead, owner: cast.owner, leader: cast.leader, status: "in_progress" as const };
const restricted = await aMeeting(ours, { restricted: true, title: "Họp mật" });
const named = {
  today: await aTask(ours, { ...own, dueOn: monday, title: "Hôm nay" }),
  soon: await aTask(ours, {
    ...own,
    dueOn: thursday,
    parts: [{ department: cast.coordinating, person: cast.doer }],
  }),
  late: await aTask(ours, { ...own, dueOn: "2026-03-02", meeting: restricted, title: "Việc mật" }),
  far: await aTask(ours, { ...own, dueOn: "2026-04-30" }),
  asked: await aTask(ours, { ...own, dueOn: "2026-03-13" }),
  reviewed: await aTask(ours, { ...own, status: "in_review", dueOn: tuesday }),
  submitted: await aTask(ours, { ...own, status: "submitted", dueOn: "2026-03-03" }),
  unassigned: await aTask(ours, { lead: cast.lead, leader: cast.leader, dueOn: thursday }),
  moving: await aTask(ours, {
    lead: cast.lead,
    leader: cast.leader,
    status: "transfer_requested",
    dueOn: monday,
  }),
  done: await aTask(ours, { ...own, status: "completed", dueOn: "2026-03-02" }),
  nobodys: await aTask(ours, { ...own, dueOn: thursday, parts: [{ department: cast.coordinating }] }),
  reported: await aTask(ours, {
    ...own,
    dueOn: thursday,
    parts: [{ department: cast.coordinating, person: cast.coordinatingStaff, status: "reported" }],
  }),
  past: await aTask(ours, { ...own, dueOn: monday, archive: true }),
};
await anExtension(ours, {
  task: named.asked,
  by: cast.owner,
  before: "2026-03-13",
  asked: "2026-04-13",
  status: "with_leader",
});
const titleOf = new Map(Object.entries(named).map(([name, { id }]) => [id, name]));
const { mails: found } = await previewMornings(ours, at(monday), { on: monday });
const morningOf = (person: Ref) => {
  const mail = found.find(({ personId }) => personId === person.id);
  if (mail?.content.kind !== "morning") return null;
  return Object.fromEntries(
    mail.content.groups.map(({ name, tasks }) => [name, tasks.map(({ id }) => titleOf.get(id)).sort()]),
  );
};

test("each is told of what is theirs to do", () => {
  const people = Object.entries(cast).flatMap(([name, one]) =>
    "email" in one ? [[name, morningOf(one)]] : [],
  );
  const waiting = { leader_waiting: ["asked", "submitted"] };
  const ofHead = {
    department_overdue: ["late"],
    to_review: ["reviewed"],
    to_assign: ["unassigned"],
  };
  expect(Object.fromEntries(people.filter(([, morning]) => morning !== null))).toEqual({
    leader: { leader_overdue: ["late"], ...waiting },
    deputy: waiting,
    actingClerk: { ...waiting, transfers: ["moving"] },
    clerk: { transfers: ["moving"] },
    head: ofHead,
    secondHead: ofHead,
    owner: { overdue: ["late"], today: ["today"], soon: ["nobodys", "reported", "soon"] },
    doer: { soon: ["soon"] },
    coordinatingHead: { soon: ["nobodys"] },
  });
});

test("told of a restricted meeting nothing but number and date", () => {
  const [mail] = found.filter(({ personId }) => personId === cast.owner.id);
  expect(JSON.stringify(mail)).not.toContain("mật");
  expect(mail?.content).toMatchObject({
    groups: [
      { name: "overdue", tasks: [{ title: null, meetingTitle: null, dueOn: "2026-03-02", daysLate: 10 }] },
      { name: "today", tasks: [{ title: "Hôm nay", daysLate: 0, daysLeft: 0 }] },
      { name: "soon" },
    ],
  });
});

describe("what changed between computing and sending", () => {
  const say = async (
    change: (office: Awaited<ReturnType<typeof anOffice>>, taskId: string) => Promise<unknown>,
  ) => {
    const office = await anOffice();
    const task = await office.due(wednesday);
    await office.compute(at(wednesday));
    await change(office, task.id);
    const [mail] = await office.ledger();
    if (!mail) throw new Error("No mail was computed.");
    return loadMorning(office.database, mail);
  };
  const set = (columns: Partial<typeof tasks.$inferInsert>) =>
    say(({ database }, id) => database.update(tasks).set(columns).where(eq(tasks.id, id)));

  test("nothing", async () => {
    expect(await say(async () => null)).toMatchObject({
      content: { day: wednesday, groups: [{ name: "today", count: 1 }] },
      items: [{ reason: "own_on_day" }],
      to: { language: "vi" },
    });
  });
  test("the date", async () => expect(await set({ dueOn: "2026-05-20" })).toBeNull());
  test("the status", async () =>
    expect(await set({ status: "submitted", submittedOn: wednesday })).toBeNull());
  test("the owner", async () =>
    expect(
      await say(async ({ database, lead }, id) => {
        const other = await aPerson(database, { member: { department: lead } });
        await database.update(tasks).set({ ownerId: other.id }).where(eq(tasks.id, id));
      }),
    ).toBeNull());
  test("that they are there", async () =>
    expect(
      await say(({ database, owner }) =>
        database.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, owner.id)),
      ),
    ).toBeNull());
  test("that they have an address", async () =>
    expect(
      await say(({ database, owner }) =>
        database.update(people).set({ email: null }).where(eq(people.id, owner.id)),
      ),
    ).toBeNull());
});

test("a delegation that is over shows nobody the queue", async () => {
  const leader = await aPerson(shared, { role: "leader" });
  const deputy = await aPerson(shared, { role: "leader" });
  await aDelegation(shared, { leader, to: deputy, until: addDays(monday, -1) });
  await aTask(shared, { status: "submitted", leader, dueOn: monday });
  const { mails: found } = await previewMornings(shared, at(monday), {
    on: monday,
    personIds: [leader.id, deputy.id],
  });
  expect(found.map(({ personId }) => personId)).toEqual([leader.id]);
});
