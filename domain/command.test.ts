import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aPerson, aRecord, aTask, theOffice } from "@/db/factories";
import { directives, history, recordRevisions, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { recordCommands } from "@/test/record-commands";
import type { Context } from "./command";
import { addDepartment } from "./departments/commands";
import { addDirective } from "./directives/commands";
import { createMeeting } from "./meetings/commands";
import { addMembership, addPerson, giveRole } from "./people/commands";
import { endRecurrence } from "./recurrence/commands";
import { addRemark } from "./remarks/commands";
import { moveTask, nameOwner } from "./tasks/commands";
import { namePartPerson, reportPart, reportProgress } from "./tasks/reports";

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);
await aPerson(database, { role: "administrator", password: "mật khẩu của quản trị" });

const heading = {
  title: "Họp giao ban",
  date: "18/03/2026",
  time: "08:00",
  place: "",
  seriesId: "",
  chairId: "",
  chairTitle: "",
};
const report = { result: "Xong", difficulty: "", proposal: "", percent: "100" };
const departmentForm = { abbreviation: "", kind: "department", contactEmail: "" };

type Run = (context: Context) => Promise<{ id: string }>;

/** Commands of all nouns: who may give them, and what prepares them. */
const commands: Record<string, () => Promise<{ by: { id: string }; run: Run }>> = {
  createMeeting: async () => ({ by: cast.clerk, run: (context) => createMeeting(context, heading) }),
  nameOwner: async () => {
    const task = await aTask(database, { lead: cast.lead });
    const input = { taskId: task.id, version: 1, ownerId: cast.owner.id };
    return { by: cast.head, run: (context) => nameOwner(context, input) };
  },
  moveTask: async () => {
    const task = await aTask(database, { status: "submitted", lead: cast.lead });
    const input = { taskId: task.id, version: 1, move: "confirm" };
    return { by: cast.leader, run: (context) => moveTask(context, input) };
  },
  endRecurrence: async () => {
    const task = await aTask(database, { dueOn: "2026-03-25", recurrence: "monthly" });
    const input = { taskId: task.id, version: 1, reason: "Đã có quy chế" };
    return { by: cast.clerk, run: (context) => endRecurrence(context, input) };
  },
  addRemark: async () => {
    const task = await aTask(database, { lead: cast.lead });
    const input = { taskId: task.id, body: `@${cast.owner.name} đã nhận` };
    return { by: cast.head, run: (context) => addRemark(context, input) };
  },
  reportAndHandIn: async () => {
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
    const input = { taskId: task.id, version: 1, ...report, next: "hand_in" };
    return { by: cast.owner, run: (context) => reportProgress(context, input) };
  },
  namePartPerson: async () => {
    const task = await aTask(database, { parts: [{ department: cast.coordinating }] });
    const input = { taskId: task.id, partId: task.parts[0]?.id, version: 1, personId: cast.doer.id };
    return { by: cast.coordinatingHead, run: (context) => namePartPerson(context, input) };
  },
  reportPart: async () => {
    const task = await aTask(database, { parts: [{ department: cast.coordinating, person: cast.doer }] });
    const input = { taskId: task.id, partId: task.parts[0]?.id, version: 1, result: "Xong", done: "yes" };
    return { by: cast.doer, run: (context) => reportPart(context, input) };
  },
  addPerson: async () => {
    const email = `${randomUUID()}@example.com`;
    const input = { name: "Lê Thị Hà", email, language: "vi" };
    return { by: cast.administrator, run: (context) => addPerson(context, input) };
  },
  giveRole: async () => {
    const input = { personId: (await aPerson(database)).id, role: "clerk", title: "" };
    return { by: cast.administrator, run: (context) => giveRole(context, input) };
  },
  addMembership: async () => {
    const membership = { departmentId: cast.lead.id, kind: "staff", title: "", startsOn: "18/03/2026" };
    const input = { personId: (await aPerson(database)).id, ...membership };
    return { by: cast.administrator, run: (context) => addMembership(context, input) };
  },
  addDepartment: async () => {
    const input = { ...departmentForm, name: `Sở ${randomUUID()}` };
    return { by: cast.administrator, run: (context) => addDepartment(context, input) };
  },
};
for (const [name, { run, input }] of Object.entries(recordCommands)) {
  commands[name] = async () => {
    const options = { status: "draft", department: cast.lead, chair: cast.leader } as const;
    const raw = input(await aRecord(database, options));
    return { by: cast.clerk, run: (context) => run(context, raw) };
  };
}

/** What a submit left behind, in the history or among the revisions of a record. */
const ofRequest = async (requestId: string) => [
  ...(await database.select({ id: history.id }).from(history).where(eq(history.requestId, requestId))),
  ...(await database
    .select({ id: recordRevisions.id })
    .from(recordRevisions)
    .where(eq(recordRevisions.burstId, requestId))),
];

const traces = async () => [await database.$count(history), await database.$count(recordRevisions)];

/** In a record of one conclusion they change nothing, and so leave nothing behind; a conclusion goes with its task. */
const left: Record<string, number> = { moveDirective: 0, markDirective: 0, removeDirective: 2 };

describe.each(Object.entries(commands))("%s, sent twice by the same form", (name, prepare) => {
  test("has one effect, and the same answer", async () => {
    const { by, run } = await prepare();
    const context = await asked(database, by, { requestId: randomUUID() });
    const first = await run(context);
    const before = await traces();
    expect(await run(context)).toEqual(first);
    expect(await traces()).toEqual(before);
  });

  test("has one effect however many arrive at the same moment", async () => {
    const { by, run } = await prepare();
    const requestId = randomUUID();
    const context = await asked(database, by, { requestId });
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(context)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await ofRequest(requestId)).toHaveLength(left[name] ?? 1);
  });
});

test("twenty submits of one conclusion add it once, twenty forms add twenty", async () => {
  const { meeting } = await aRecord(database, { status: "draft", department: cast.lead });
  const add = async (requestId: string) =>
    addDirective(await asked(database, cast.clerk, { requestId }), {
      meetingId: meeting.id,
      body: "Một kết luận",
    });
  const count = () => database.$count(directives, eq(directives.meetingId, meeting.id));
  const requestId = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => add(requestId)));
  expect(await count()).toBe(2);
  await Promise.all(Array.from({ length: 20 }, () => add(randomUUID())));
  expect(await count()).toBe(22);
  const positions = await database
    .select({ position: directives.position })
    .from(directives)
    .where(eq(directives.meetingId, meeting.id));
  expect(new Set(positions.map(({ position }) => position)).size).toBe(22);
});

test("a submit that was refused can be sent again", async () => {
  const { meeting } = await aRecord(database, { status: "draft", department: cast.lead });
  const context = await asked(database, cast.clerk, { requestId: randomUUID() });
  expect(await outcomeOf(addDirective(context, { meetingId: meeting.id, body: "" }))).toBe("invalid");
  expect(await outcomeOf(addDirective(context, { meetingId: meeting.id, body: "Kết luận" }))).toBe("ok");
});

test("the submit of somebody else is not answered in their place", async () => {
  const requestId = randomUUID();
  await createMeeting(await asked(database, cast.clerk, { requestId }), heading);
  const stranger = await asked(database, cast.actingClerk, { requestId });
  expect(await outcomeOf(createMeeting(stranger, heading))).toBe("conflict");
});

test("a command that fails half way leaves nothing behind", async () => {
  // The head of the lead department may report, and may not hand in what somebody else owns.
  const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
  const input = { taskId: task.id, version: 1, ...report, next: "hand_in" };
  expect(await outcomeOf(reportProgress(await asked(database, cast.head), input))).toBe("forbidden");
  const [after] = await database.select().from(tasks).where(eq(tasks.id, task.id));
  const { parts: _, ...before } = task;
  expect(after).toEqual(before);
  const rows = await database
    .select()
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, task.id)));
  expect(rows).toEqual([]);
});
