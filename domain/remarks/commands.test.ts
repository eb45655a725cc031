import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, actorOf, aDepartment, aMeeting, aMembership, aPerson, aTask, type Ref } from "@/db/factories";
import { history, meetings, mentions, people, remarks, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { close, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { withdrawIssue } from "../meetings/withdraw";
import { loadPerson } from "../people/load";
import { getTask } from "../tasks/detail";
import { visibleTasks } from "../tasks/visibility";
import { readersOf } from "./audience";
import { addRemark, removeRemark } from "./commands";
import { mentionsWaiting, readersFor, remarksOf } from "./queries";
import { markSeen } from "./seen";

const database = await testDatabase();
const cast = await aCast(database);
const head = await asked(database, cast.head);
const owner = await asked(database, cast.owner);
const unrelated = await asked(database, cast.unrelatedHead);

const aTalked = (options: { restricted?: boolean } = {}) =>
  aMeeting(database, options).then((meeting) =>
    aTask(database, {
      meeting,
      status: "in_progress",
      lead: cast.lead,
      owner: cast.owner,
      leader: cast.leader,
      parts: [{ department: cast.coordinating, person: cast.doer }],
    }),
  );
const say = (context: typeof head, { id }: Ref, body: string) => addRemark(context, { taskId: id, body });
const saidOn = ({ id }: Ref) => remarksOf(database, head.actor, id);
const onlySaidOn = async (task: Ref) => {
  const [remark] = await saidOn(task);
  if (!remark) throw new Error("Nothing was said.");
  return remark;
};
const waitingFor = async (person: Ref, on = day) =>
  mentionsWaiting(database, await actorOf(database, person, on));

describe("a remark", () => {
  test("is said to all who see the task, with who is named in it, and changes nothing of it", async () => {
    const task = await aTalked();
    expect(await say(head, task, `  Nhờ @${cast.owner.name} gửi phụ lục.\r\nCảm ơn `)).toEqual({
      id: task.id,
    });
    expect(await saidOn(task)).toMatchObject([
      {
        authorId: cast.head.id,
        authorName: cast.head.name,
        body: `Nhờ @${cast.owner.name} gửi phụ lục.\nCảm ơn`,
        createdAt: clock.now(),
        removedAt: null,
        mentions: [{ id: cast.owner.id, name: cast.owner.name, seenAt: null }],
      },
    ]);
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(row).toMatchObject({ version: task.version, status: task.status });
    const { events } = await getTask(database, head.actor, task.id, day);
    expect(events).toEqual([]);
  });

  test("that is sent twice is said once", async () => {
    const task = await aTalked();
    const context = await asked(database, cast.head, { requestId: randomUUID() });
    await Promise.all([1, 2, 3].map(() => say(context, task, "Đã rõ")));
    expect(await saidOn(task)).toHaveLength(1);
  });

  test.each([
    ["nothing", "  \n ", "required"],
    ["too much", "x".repeat(2_001), "too_long"],
    ["what no text holds", "a\u0000b", "forbidden_characters"],
  ])("that says %s is refused", async (_, body, key) => {
    const task = await aTalked();
    expect(await refusalOf(say(head, task, body))).toMatchObject({ fields: { body: { key } } });
    expect(await saidOn(task)).toEqual([]);
  });

  test("stands in the order in which it was said", async () => {
    const task = await aTalked();
    for (const body of ["một", "hai", "ba"]) await say(owner, task, body);
    const minutes = [3, 1, 2];
    const rows = await saidOn(task);
    for (const [index, { id }] of rows.entries()) {
      const createdAt = new Date(clock.now().getTime() + (minutes[index] ?? 0) * 60_000);
      await database.update(remarks).set({ createdAt }).where(eq(remarks.id, id));
    }
    const order = (await saidOn(task)).map(({ createdAt }) => createdAt.getTime());
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("is an act: an issue is not withdrawn past it", async () => {
    const meeting = await aMeeting(database, { chair: cast.leader });
    const task = await aTask(database, { meeting, lead: cast.lead });
    await say(head, task, "Đã nhận");
    const clerk = await asked(database, cast.clerk);
    const [row] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
    const withdrawal = withdrawIssue(clerk, { meetingId: meeting.id, version: row?.version, reason: "Nhầm" });
    expect(await complaintOf(withdrawal)).toMatchObject({ key: "acted_task" });
  });
});

describe("to take a remark back", () => {
  test("takes its words away for good, and those who were named are no longer called", async () => {
    const task = await aTalked();
    await say(head, task, `@${cast.owner.name} xem`);
    const { id: remarkId } = await onlySaidOn(task);
    expect(await waitingFor(cast.owner)).toContainEqual(expect.objectContaining({ id: remarkId }));
    await removeRemark(head, { remarkId });
    await removeRemark(head, { remarkId });
    expect(await onlySaidOn(task)).toMatchObject({ body: "", removedAt: clock.now() });
    expect(await waitingFor(cast.owner)).not.toContainEqual(expect.objectContaining({ id: remarkId }));
    const told = and(eq(history.subjectId, task.id), eq(history.kind, "remark_removed"));
    expect(await database.$count(history, told)).toBe(1);
  });

  test("is for who said it; for who does not see the task there is none", async () => {
    const task = await aTalked();
    await say(owner, task, "Đang làm");
    const { id: remarkId } = await onlySaidOn(task);
    expect(await outcomeOf(removeRemark(head, { remarkId }))).toBe("forbidden");
    expect(await outcomeOf(removeRemark(unrelated, { remarkId }))).toBe("not_found");
    expect(await outcomeOf(removeRemark(head, { remarkId: randomUUID() }))).toBe("not_found");
    expect(await onlySaidOn(task)).toMatchObject({ body: "Đang làm" });
  });
});

describe("who is named with an @", () => {
  test("finds it until they have looked, newest first; one who names oneself is not called", async () => {
    const person = await aPerson(database, { member: { department: cast.lead } });
    const [one, two] = [await aTalked(), await aTalked()];
    await say(head, one, `@${person.name} một, @${cast.head.name}`);
    await say(
      { ...head, clock: { now: () => new Date(clock.now().getTime() + 1_000) } },
      two,
      `@${person.name} hai`,
    );
    const waiting = await waitingFor(person);
    expect(waiting.map(({ taskId }) => taskId)).toEqual([two.id, one.id]);
    expect((await waitingFor(cast.head)).map(({ taskId }) => taskId)).not.toContain(one.id);
    const actor = await actorOf(database, person, day);
    await markSeen(database, actor, [waiting[1]?.id ?? ""], clock);
    expect((await waitingFor(person)).map(({ taskId }) => taskId)).toEqual([two.id]);
    const later = { now: () => new Date(clock.now().getTime() + 9_000) };
    await markSeen(database, actor, [waiting[1]?.id ?? ""], later);
    const [row] = await database
      .select()
      .from(mentions)
      .where(eq(mentions.remarkId, waiting[1]?.id ?? ""));
    expect(row?.seenAt).toEqual(clock.now());
  });

  test("must be able to see the task, and nothing is said otherwise", async () => {
    const task = await aTalked();
    const { name } = cast.unrelatedStaff;
    expect(await refusalOf(say(head, task, `Hỏi @${name} xem`))).toMatchObject({
      fields: { body: { key: "cannot_be_mentioned", values: { name } } },
    });
    expect(await saidOn(task)).toEqual([]);
    await say(head, task, `Đã hỏi ${name}, và @Người Không Có`);
    expect(await onlySaidOn(task)).toMatchObject({ mentions: [] });
  });

  test("is not told of a task that they lost sight of, and again once they see it", async () => {
    const person = await aPerson(database, { member: { department: cast.lead, until: "2026-03-31" } });
    const task = await aTalked();
    await say(head, task, `@${person.name} giúp`);
    expect(await waitingFor(person)).toHaveLength(1);
    expect(await waitingFor(person, "2026-04-01")).toEqual([]);
    await database.update(meetings).set({ restricted: true }).where(eq(meetings.id, task.meetingId));
    expect(await waitingFor(person)).toEqual([]);
    await database.update(meetings).set({ restricted: false }).where(eq(meetings.id, task.meetingId));
    expect(await waitingFor(person)).toHaveLength(1);
  });
});

describe("who may see a task", () => {
  /** Everybody with an account for whom the condition of all lists holds. */
  async function seeing({ id }: Ref): Promise<string[]> {
    const all = await database.select().from(people);
    const found = [];
    for (const { id: personId, email, deactivatedAt } of all) {
      const person = deactivatedAt || !email ? null : await loadPerson(database, personId, day);
      if (!person) continue;
      const rows = await database
        .select({ id: tasks.id })
        .from(tasks)
        .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
        .where(and(eq(tasks.id, id), visibleTasks(person)));
      if (rows.length > 0) found.push(personId);
    }
    return found.sort();
  }
  const readers = async ({ id }: Ref) => (await readersOf(database, id, day)).map((one) => one.id).sort();

  test("is who finds it, of an ordinary meeting and of a restricted one", async () => {
    await aPerson(database, { role: "leader", deactivatedAt: new Date() });
    await aPerson(database, { member: { department: cast.lead }, email: null });
    for (const restricted of [false, true]) {
      const task = await aTalked({ restricted });
      const expected = await seeing(task);
      expect(expected).toContain(cast.owner.id);
      expect(await readers(task)).toEqual(expected);
    }
  });

  test("is also who attends a restricted meeting, leads another task of it or is its chair", async () => {
    const attending = await aDepartment(database);
    const heads = { department: cast.coordinating, kind: "head" as const };
    const both = await aPerson(database, { member: { department: attending, kind: "head" } });
    await aMembership(database, both, heads);
    const meeting = await aMeeting(database, {
      restricted: true,
      chair: cast.otherLeader,
      departments: [attending],
    });
    const task = await aTask(database, { meeting, lead: cast.lead, leader: cast.leader });
    await aTask(database, { meeting, lead: cast.coordinating, status: "in_progress", owner: cast.doer });
    const expected = await seeing(task);
    expect(expected).toEqual(expect.arrayContaining([cast.otherLeader.id]));
    expect(await readers(task)).toEqual(expected);
  });

  test("is also who took over a department of it", async () => {
    const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
    const [old, into] = [await aDepartment(database), await aDepartment(database)];
    const task = await aTask(database, { lead: old, status: "completed" });
    await close(administrator, mergerOf([old], into));
    const newcomer = await aPerson(database, { member: { department: into } });
    expect(await readers(task)).toContain(newcomer.id);
    expect(await readers(task)).toEqual(await seeing(task));
  });

  test("is told to who sees it alone", async () => {
    const task = await aTalked();
    const seen = await readersFor(database, head.actor, task.id, day);
    expect(seen).toContainEqual({ id: cast.owner.id, name: cast.owner.name, title: expect.any(String) });
    expect(await outcomeOf(readersFor(database, unrelated.actor, task.id, day))).toBe("not_found");
    expect(await remarksOf(database, unrelated.actor, task.id)).toEqual([]);
  });
});

test("the talk about a task from an archive is over", async () => {
  const task = await aTask(database, { lead: cast.lead, status: "completed", archive: true });
  expect(await complaintOf(say(head, task, "Còn gì không"))).toEqual({ key: "task_is_archive" });
});
