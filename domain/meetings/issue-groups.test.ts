import { asc, eq, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aDirective, aGroup, aMeeting, aTask } from "@/db/factories";
import { departments, history, taskParts, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf } from "@/test/outcome";
import { issueMeeting } from "./issue";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const gone = await aDepartment(database);
const left = { id: cast.helper.id, until: "2026-03-17" };
const group = await aGroup(database, { members: [cast.lead, cast.unrelated, cast.headless, gone, left] });
await database.update(departments).set({ closedOn: "2026-03-17" }).where(eq(departments.id, gone.id));

async function aDraft(task: Parameters<typeof aTask>[1]) {
  const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
  const directive = await aDirective(database, { meeting });
  const draft = await aTask(database, { status: null, meeting, directive, group, ...task });
  return { meeting, directive, draft };
}
const issue = (meeting: { id: string }) => issueMeeting(clerk, { meetingId: meeting.id, version: 1 });

describe("a task given to a group", () => {
  test("opens for each chosen member, alike but for who leads, under one number", async () => {
    const members = [cast.unrelated, cast.lead, cast.headless];
    const parts = [{ department: cast.coordinating }];
    const given = { members, parts, dueOn: "2026-04-30", leader: cast.otherLeader };
    const { meeting, directive, draft } = await aDraft(given);
    await aTask(database, { status: null, meeting, directive, lead: cast.lead });
    await database.update(tasks).set({ position: "a1" }).where(ne(tasks.id, draft.id));
    await issue(meeting);
    const opened = await database
      .select()
      .from(tasks)
      .where(eq(tasks.sharedId, draft.id))
      .orderBy(asc(tasks.version));
    expect(opened.map((task) => task.leadDepartmentId).sort()).toEqual(members.map(({ id }) => id).sort());
    expect(opened.map((task) => task.id)).toContain(draft.id);
    for (const task of opened) {
      expect(task).toMatchObject({
        status: "assigned",
        number: 1,
        title: draft.title,
        groupId: group.id,
        groupName: group.name,
        dueOn: "2026-04-30",
        originalDueOn: "2026-04-30",
        responsibleLeaderId: cast.otherLeader.id,
        openedOn: "2026-03-18",
      });
      const helping = await database.select().from(taskParts).where(eq(taskParts.taskId, task.id));
      expect(helping).toMatchObject([
        { departmentId: cast.coordinating.id, departmentName: cast.coordinating.name },
      ]);
      const trace = await database.select().from(history).where(eq(history.subjectId, task.id));
      expect(trace).toMatchObject([
        { kind: "opened", after: { leadDepartmentId: task.leadDepartmentId, groupId: group.id } },
      ]);
    }
    const names = new Map(members.map(({ id, name }) => [id, name]));
    expect(opened.every((task) => task.leadDepartmentName === names.get(task.leadDepartmentId ?? ""))).toBe(
      true,
    );
    const [other] = await database.select().from(tasks).where(eq(tasks.position, "a1"));
    expect(other).toMatchObject({ number: 2, sharedId: null, groupName: "" });
  });

  test.each([
    ["gap_no_member", "no member is chosen", { members: [] }],
    ["gap_not_open", "a member is closed today", { members: [cast.lead, gone] }],
    ["gap_not_open", "one was a member until yesterday", { members: [cast.helper] }],
    ["gap_not_open", "one was never a member", { members: [cast.coordinating] }],
    [
      "gap_not_open",
      "a coordinating department is closed",
      { members: [cast.lead], parts: [{ department: gone }] },
    ],
    [
      "gap_leads_and_helps",
      "a member would help itself",
      { members: [cast.lead, cast.unrelated], parts: [{ department: cast.unrelated }] },
    ],
    ["gap_not_open", "the lead of a task of its own is closed", { group: undefined, lead: gone }],
  ])("%s: %s", async (key, _, task) => {
    const { meeting } = await aDraft(task);
    expect(await complaintOf(issue(meeting))).toEqual({ key, values: { number: 1 } });
    expect(await database.$count(tasks, eq(tasks.meetingId, meeting.id))).toBe(1);
  });
});
