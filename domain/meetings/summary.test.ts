import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  aCast,
  actorOf,
  aDepartment,
  aDirective,
  aGroup,
  aMeeting,
  aPerson,
  aRecord,
  aTask,
} from "@/db/factories";
import { meetings, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { addDirective } from "../directives/commands";
import { issueMeeting } from "./issue";
import { issueSummary } from "./summary";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const group = await aGroup(database, { name: "Các sở, ngành", members: [cast.lead, cast.headless] });
const read = (meeting: { id: string }) => issueSummary(database, clerk.actor, meeting.id, day);

describe("what an issue will send to whom", () => {
  test("stands by department, with the heads who will see it, before and as it happens", async () => {
    const meeting = await aMeeting(database, {
      status: "draft",
      chair: cast.leader,
      departments: [cast.unrelated],
    });
    const first = await aDirective(database, { meeting, position: "a0" });
    await aDirective(database, { meeting, position: "a1", noTask: true });
    const options = { status: null, meeting, directive: first, dueOn: "2026-04-30" } as const;
    const parts = [{ department: cast.coordinating }];
    await aTask(database, { ...options, title: "Việc một", lead: cast.lead, parts });
    const shared = { group, members: [cast.lead, cast.headless], leader: cast.otherLeader };
    const second = await aTask(database, { ...options, title: "Việc chung", ...shared });
    await database.update(tasks).set({ position: "a1", priority: "urgent" }).where(eq(tasks.id, second.id));

    const summary = await read(meeting);
    const one = {
      number: "1.1",
      title: "Việc một",
      dueOn: "2026-04-30",
      priority: "normal",
      recurrence: null,
      recurrenceEndsOn: null,
      groupName: null,
    };
    const both = {
      ...one,
      number: "1.2",
      title: "Việc chung",
      priority: "urgent",
      groupName: "Các sở, ngành",
    };
    const none = { lead: [], coordinating: [] };
    const byId = new Map(
      summary.departments.map(({ id, lead, coordinating }) => [id, { lead, coordinating }]),
    );
    expect(byId).toEqual(
      new Map([
        [cast.lead.id, { ...none, lead: [one, both] }],
        [cast.coordinating.id, { ...none, coordinating: [one] }],
        [cast.headless.id, { ...none, lead: [both] }],
      ]),
    );
    expect(summary).toMatchObject({ conclusions: 2, withoutTask: 1, tasks: 3, gaps: [] });
    expect(summary.attending).toEqual([{ departmentId: cast.unrelated.id, name: cast.unrelated.name }]);
    expect(summary.leaders.map(({ id, tasks }) => [id, tasks]).sort()).toEqual(
      [
        [cast.leader.id, 1],
        [cast.otherLeader.id, 2],
      ].sort(),
    );
    const heads = summary.departments.find(({ id }) => id === cast.lead.id)?.heads ?? [];
    expect(heads.map(({ name }) => name).sort()).toEqual([cast.head.name, cast.secondHead.name].sort());
    expect(summary.departments.find(({ id }) => id === cast.headless.id)?.heads).toEqual([]);

    await issueMeeting(clerk, { meetingId: meeting.id, version: summary.version, seen: summary.seen });
    const opened = await database.select().from(tasks).where(eq(tasks.meetingId, meeting.id));
    expect(opened.map((task) => task.leadDepartmentId).sort()).toEqual(
      [cast.lead.id, cast.lead.id, cast.headless.id].sort(),
    );
  });

  test("names no head who has no account, was deactivated, or is none today", async () => {
    const department = await aDepartment(database);
    const kind = "head";
    await aPerson(database, { email: null, member: { department, kind } });
    await aPerson(database, { deactivatedAt: new Date(), member: { department, kind } });
    await aPerson(database, { member: { department, kind, until: "2026-03-17" } });
    await aPerson(database, { member: { department, kind, from: "2026-03-19" } });
    const { meeting } = await aRecord(database, { status: "draft", department });
    expect((await read(meeting)).departments).toMatchObject([{ id: department.id, heads: [] }]);
  });

  test("says what stands between the draft and its issue", async () => {
    const { meeting } = await aRecord(database, { status: "draft", department: cast.lead });
    await aDirective(database, { meeting, position: "a1" });
    expect((await read(meeting)).gaps).toEqual([{ kind: "no_chair" }, { kind: "no_task", number: 2 }]);
  });

  test("is not what is issued once somebody has written", async () => {
    const { meeting } = await aRecord(database, {
      status: "draft",
      department: cast.lead,
      chair: cast.leader,
    });
    const { version, seen } = await read(meeting);
    await addDirective(clerk, { meetingId: meeting.id, body: "Một kết luận nữa" });
    expect(await outcomeOf(issueMeeting(clerk, { meetingId: meeting.id, version, seen }))).toBe("conflict");
  });
});

test("the summary is there for clerks, and while there is a draft", async () => {
  const { meeting } = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  for (const person of [cast.leader, cast.administrator, cast.head, cast.newcomer]) {
    const actor = await actorOf(database, person, day);
    expect(await outcomeOf(issueSummary(database, actor, meeting.id, day))).toBe("not_found");
  }
  await database.update(meetings).set({ status: "cancelled" }).where(eq(meetings.id, meeting.id));
  expect(await outcomeOf(read(meeting))).toBe("not_found");
});
