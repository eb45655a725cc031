import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aDepartment, aMail, aPerson, aTask } from "@/db/factories";
import {
  history,
  memberships,
  people,
  progressReports,
  reminderSettings,
  reportLinks,
  tasks,
} from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { taskLine } from "@/test/letters";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import type { LoadedMail } from "../mails/content";
import { moveTask, nameOwner } from "../tasks/commands";
import { reportProgress } from "../tasks/reports";
import { findReportLink, reportByLink } from "./report-links";
import { withReportLinks } from "./report-links-mail";

const database = await testDatabase();
const cast = await aCast(database);
const unknown = { key: "link_unknown" };
const anAddress = () => `192.0.2.${crypto.randomUUID()}`;
const inDays = (days: number) => fixedClock(new Date(clock.now().getTime() + days * 24 * 3_600_000));

const allow = async (reportLinks: boolean) => {
  const set = { reportLinks };
  await database
    .insert(reminderSettings)
    .values(set)
    .onConflictDoUpdate({ target: reminderSettings.id, set });
};
beforeEach(() => allow(true));

const aTaskAtWork = (options: Parameters<typeof aTask>[1] = {}) =>
  aTask(database, {
    ...{ status: "in_progress", lead: cast.lead, owner: cast.owner, dueOn: day, percent: 20 },
    ...options,
  });

/** A mail that lists these tasks, as it would be sent now; the secret of each link in it. */
async function mailed(person: { id: string }, listed: { id: string; isPart?: boolean }[], at: Clock = clock) {
  const mail = await aMail(database, { personId: person.id, state: "waiting" });
  const send = () => withReportLinks(database, mail, aLetter(listed), at);
  const secretsOf = ({ content }: LoadedMail) =>
    content.kind === "news" ? content.events.map(({ task }) => task.reportPath?.split("/").at(-1) ?? "") : [];
  return { send, secretsOf };
}

const aLetter = (listed: { id: string; isPart?: boolean }[]): LoadedMail => ({
  to: { name: "", address: "a@example.com", language: "vi", departmentName: "" },
  content: {
    kind: "news",
    events: listed.map(({ id, isPart = false }) => ({
      ...{ kind: "assigned" as const, at: clock.now(), reason: "" },
      task: taskLine({ id, isPart }),
    })),
  },
  items: [],
  secrets: [],
});

async function aLink(task: { id: string }, person: { id: string } = cast.owner) {
  const { send, secretsOf } = await mailed(person, [task]);
  return secretsOf(await send())[0] ?? "";
}

const words = { result: "Đã gửi công văn", difficulty: "", proposal: "", percent: "" };
const report = (token: unknown, input = {}, at: Clock = clock, address = anAddress()) =>
  reportByLink(database, at, address, { token, ...words, ...input });

const reportsOn = ({ id }: { id: string }) =>
  database.select().from(progressReports).where(eq(progressReports.taskId, id));

async function isDead(task: { id: string }, token: string, at: Clock = clock) {
  expect(await findReportLink(database, at, token)).toBeNull();
  const before = await reportsOn(task);
  expect(await complaintOf(report(token, {}, at))).toEqual(unknown);
  expect(await reportsOn(task)).toEqual(before);
}

describe("a link adds one report", () => {
  test("of the owner, by the command of all reports; the history says how it came", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    await report(token, { percent: "60", difficulty: "Thiếu số liệu" });
    expect(await reportsOn(task)).toMatchObject([
      { authorId: cast.owner.id, result: words.result, difficulty: "Thiếu số liệu", percent: 60 },
    ]);
    const rows = await database
      .select()
      .from(history)
      .where(and(eq(history.subject, "task"), eq(history.subjectId, task.id)));
    expect(rows).toMatchObject([
      {
        kind: "report",
        actorId: cast.owner.id,
        before: { percent: 20 },
        after: { percent: 60, byLink: true },
      },
    ]);
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(row).toMatchObject({ percent: 60, status: "in_progress", version: 2, reportedAt: clock.now() });
    await isDead(task, token);
  });

  test("and leaves the percent where none is given, whatever was reported since", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    const own = await asked(database, cast.owner);
    await reportProgress(own, { taskId: task.id, version: "1", ...words, percent: "45", next: "go_on" });
    await report(token);
    expect((await reportsOn(task)).map(({ percent }) => percent)).toEqual([45, 45]);
  });

  test("once, however many come at the same moment", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => complaintOf(report(token))));
    expect(outcomes.filter((complaint) => complaint === null)).toHaveLength(1);
    expect(outcomes.filter((complaint) => complaint?.key === "link_unknown")).toHaveLength(19);
    expect(await reportsOn(task)).toHaveLength(1);
  });

  test("and with it the links of other mails for the same task end, those of other tasks do not", async () => {
    const [task, other] = [await aTaskAtWork(), await aTaskAtWork()];
    const [first, second, third] = [await aLink(task), await aLink(task), await aLink(other)];
    await report(second);
    await isDead(task, first);
    expect(await outcomeOf(report(third))).toBe("ok");
  });

  test("and is not used up by what a report cannot be", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    expect(await refusalOf(report(token, { result: "" }))).toMatchObject({
      fields: { result: { key: "report_says_nothing" } },
    });
    for (const percent of ["101", "-1", "x", 5, null]) {
      expect(await refusalOf(report(token, { percent }))).toMatchObject({
        fields: { percent: { key: "not_a_percent" } },
      });
    }
    expect(await refusalOf(report(token, { result: "x".repeat(10_001) }))).toMatchObject({
      fields: { result: { key: "too_long" } },
    });
    expect(await outcomeOf(report(token))).toBe("ok");
  });

  test("however the form names another task, person or step", async () => {
    const [task, other] = [await aTaskAtWork(), await aTaskAtWork()];
    const forged = { taskId: other.id, personId: cast.head.id, next: "hand_in", version: "7", byLink: "" };
    await report(await aLink(task), forged);
    expect(await reportsOn(other)).toEqual([]);
    expect(await reportsOn(task)).toMatchObject([{ authorId: cast.owner.id }]);
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(row?.status).toBe("in_progress");
  });
});

describe("what is known by a link", () => {
  test("is number and due date, and nothing else", async () => {
    const task = await aTaskAtWork();
    const found = await findReportLink(database, clock, await aLink(task));
    expect(found).toEqual({ number: task.number, directiveNumber: null, dueOn: day });
  });

  test("is not kept: only the hash is", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    const rows = await database.select().from(reportLinks).where(eq(reportLinks.taskId, task.id));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test.each([undefined, null, 5, "", "x", "x".repeat(43), "x".repeat(44), "'; drop table tasks; --"])(
    "is nothing for %j",
    async (token) => {
      expect(await findReportLink(database, clock, token)).toBeNull();
      expect(await complaintOf(report(token))).toEqual(unknown);
    },
  );

  test("cannot be looked for without end from one address", async () => {
    const address = anAddress();
    const guess = (from = address) => complaintOf(report("x".repeat(43), {}, clock, from));
    await Promise.all(Array.from({ length: 60 }, () => guess()));
    expect(await guess()).toMatchObject({ key: "link_limited" });
    expect(await guess(anAddress())).toEqual(unknown);
    const task = await aTaskAtWork();
    expect(await complaintOf(report(await aLink(task), {}, clock, address))).toMatchObject({
      key: "link_limited",
    });
  });
});

describe("a link ends", () => {
  test("after two weeks", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    expect(await findReportLink(database, inDays(13.99), token)).not.toBeNull();
    await isDead(task, token, inDays(14));
  });

  const changes: Record<string, (taskId: string) => Promise<unknown>> = {
    "another owner": async (taskId) =>
      nameOwner(await asked(database, cast.head), { taskId, version: 1, ownerId: cast.colleague.id }),
    "a hand-in": async (taskId) =>
      moveTask(await asked(database, cast.owner), { taskId, version: 1, move: "hand_in" }),
    "a pause": async (taskId) =>
      moveTask(await asked(database, cast.head), { taskId, version: 1, move: "pause", reason: "Chờ vốn" }),
    "the end of the task": async (taskId) =>
      moveTask(await asked(database, cast.leader), { taskId, version: 1, move: "cancel", reason: "Thôi" }),
  };
  test.each(Object.keys(changes))("with %s", async (name) => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    await changes[name]?.(task.id);
    await isDead(task, token);
  });

  test("for good: it does not come back with the owner or the status of before", async () => {
    const head = await asked(database, cast.head);
    const [given, paused] = [await aTaskAtWork(), await aTaskAtWork()];
    const [ofGiven, ofPaused] = [await aLink(given), await aLink(paused)];
    await nameOwner(head, { taskId: given.id, version: 1, ownerId: cast.colleague.id });
    await nameOwner(head, { taskId: given.id, version: 2, ownerId: cast.owner.id });
    await moveTask(head, { taskId: paused.id, version: 1, move: "pause", reason: "Chờ vốn" });
    await moveTask(head, { taskId: paused.id, version: 2, move: "resume" });
    await isDead(given, ofGiven);
    await isDead(paused, ofPaused);
  });

  test("when its person leaves the department or the office", async () => {
    const lead = await aDepartment(database);
    const owner = await aPerson(database, { member: { department: lead } });
    const task = await aTaskAtWork({ lead, owner });
    const token = await aLink(task, owner);
    await database
      .update(memberships)
      .set({ endsOn: "2026-03-01" })
      .where(eq(memberships.personId, owner.id));
    expect(await complaintOf(report(token))).toEqual(unknown);
    const next = await aLink(task, owner);
    await database.update(people).set({ deactivatedAt: clock.now() }).where(eq(people.id, owner.id));
    await isDead(task, next);
  });

  test("while the office does not allow such links", async () => {
    const task = await aTaskAtWork();
    const token = await aLink(task);
    await allow(false);
    await isDead(task, token);
    await allow(true);
    expect(await outcomeOf(report(token))).toBe("ok");
  });

  test("with a change of owner at the same moment, or before it: never is a report by who no longer owns it", async () => {
    const head = await asked(database, cast.head);
    for (let round = 0; round < 10; round += 1) {
      const task = await aTaskAtWork();
      const token = await aLink(task);
      await Promise.all([
        complaintOf(report(token)),
        complaintOf(nameOwner(head, { taskId: task.id, version: 1, ownerId: cast.colleague.id })),
      ]);
      const rows = await database
        .select({ kind: history.kind })
        .from(history)
        .where(eq(history.subjectId, task.id))
        .orderBy(history.id);
      expect([["report"], ["owner_changed"], ["report", "owner_changed"]]).toContainEqual(
        rows.map(({ kind }) => kind),
      );
    }
  });
});

describe("a mail", () => {
  test("carries a link for each task, made anew at each attempt; the ledger is told to mask them", async () => {
    const [task, other] = [await aTaskAtWork(), await aTaskAtWork()];
    const { send, secretsOf } = await mailed(cast.owner, [task, other, task]);
    const first = await send();
    const [one, two, again] = secretsOf(first);
    expect(new Set(first.secrets)).toEqual(new Set([one, two]));
    expect(again).toBe(one);
    const second = secretsOf(await send());
    await isDead(task, one ?? "");
    await isDead(other, two ?? "");
    expect(await outcomeOf(report(second[0]))).toBe("ok");
    expect(await outcomeOf(report(second[1]))).toBe("ok");
    expect(secretsOf(await send()).every(Boolean)).toBe(true);
  });

  test("carries none for the part of another department's task, nor a mail of another kind", async () => {
    const task = await aTaskAtWork();
    const { send, secretsOf } = await mailed(cast.owner, [{ id: task.id, isPart: true }]);
    expect(secretsOf(await send())).toEqual([""]);
    const content = { kind: "sign_in" as const, path: "/link/x", expiresAt: clock.now() };
    const letter = { ...aLetter([]), content };
    const mail = await aMail(database, { personId: cast.owner.id, state: "waiting" });
    expect(await withReportLinks(database, mail, letter, clock)).toEqual(letter);
  });
});

describe("no link is made", () => {
  test("where the office does not allow them, as before it says anything", async () => {
    const task = await aTaskAtWork();
    await allow(false);
    expect(await aLink(task)).toBe("");
    await database.delete(reminderSettings);
    expect(await aLink(task)).toBe("");
  });

  test.each(["head", "colleague", "clerk", "leader", "coordinatingHead", "unrelatedStaff"] as const)(
    "for %s, who is not the owner",
    async (role) => {
      expect(await aLink(await aTaskAtWork(), cast[role])).toBe("");
    },
  );

  test.each(["in_review", "submitted", "completed", "paused", "cancelled"] as TaskStatus[])(
    "for a task that is %s",
    async (status) => {
      expect(await aLink(await aTaskAtWork({ status }))).toBe("");
    },
  );

  test("for a task of an archive", async () => {
    expect(await aLink(await aTaskAtWork({ archive: true }))).toBe("");
  });
});
