import { asc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCast, aDirective, aGroup, aMeeting, aRecord, aTask, type Ref } from "@/db/factories";
import { files, history, meetings, taskParts, tasks } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { amendSection } from "../addenda/texts";
import { moveTask, nameOwner } from "../tasks/commands";
import { namePartPerson, reportPart } from "../tasks/reports";
import { issueMeeting } from "./issue";
import { getRecord } from "./queries";
import { withdrawIssue } from "./withdraw";

const database = await testDatabase();
const cast = await aCast(database);
const group = await aGroup(database, { members: [cast.lead, cast.coordinating, cast.unrelated] });
const clerk = await asked(database, cast.clerk);
const head = await asked(database, cast.head);

const reason = "Ban hành nhầm bản";
const versionOf = async ({ id }: Ref) => {
  const [row] = await database
    .select({ version: meetings.version })
    .from(meetings)
    .where(eq(meetings.id, id));
  return row?.version ?? 0;
};
const issue = async (meeting: Ref) =>
  issueMeeting(clerk, { meetingId: meeting.id, version: await versionOf(meeting) });
const withdraw = async (meeting: Ref) =>
  withdrawIssue(clerk, { meetingId: meeting.id, version: await versionOf(meeting), reason });
const tasksOf = (meeting: Ref) =>
  database.select().from(tasks).where(eq(tasks.meetingId, meeting.id)).orderBy(asc(tasks.leadDepartmentId));

async function anIssued() {
  const record = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  await database.insert(taskParts).values({ taskId: record.task.id, departmentId: cast.coordinating.id });
  await issue(record.meeting);
  const [part] = await database.select().from(taskParts).where(eq(taskParts.taskId, record.task.id));
  return { ...record, part };
}

/** All rows of a record, without what counts its writes and what it is found by. */
async function rowsOf(meeting: Ref) {
  const tables = ["meetings", "meeting_sections", "attendances", "figures", "directives", "tasks"];
  const rows = await Promise.all([
    ...tables.map((table) => {
      const own = sql.identifier(table === "meetings" ? "id" : "meeting_id");
      const name = sql.identifier(table);
      return database.execute(
        sql`select to_jsonb(t) - 'version' - 'search_text' as row from ${name} t where ${own} = ${meeting.id} order by t.id`,
      );
    }),
    database.execute(
      sql`select department_id, department_name, person_id, status, task_id from task_parts
        where task_id in (select id from tasks where meeting_id = ${meeting.id}) order by 5, 1`,
    ),
  ]);
  return rows.map((part) => [...part]);
}

const departments = [cast.lead, cast.coordinating, cast.unrelated];
const anAssignment = fc.record({
  leads: fc.subarray(departments, { minLength: 1 }),
  asGroup: fc.boolean(),
  helper: fc.constantFrom(null, cast.helper, cast.headless),
  leader: fc.constantFrom(undefined, cast.otherLeader),
  dueOn: fc.constantFrom(null, "2026-04-30"),
});
const conclusions = fc.array(fc.array(anAssignment, { maxLength: 3 }), { minLength: 1, maxLength: 3 });

describe("a withdrawn issue", () => {
  test("is the draft again that it was, whatever it gave to whom, and can be issued again", async () => {
    await fc.assert(
      fc.asyncProperty(conclusions, async (given) => {
        const { meeting } = await aRecord(database, {
          status: "draft",
          department: cast.lead,
          chair: cast.leader,
        });
        for (const [index, assignments] of given.entries()) {
          const noTask = assignments.length === 0;
          const directive = await aDirective(database, { meeting, position: `a${index + 1}`, noTask });
          for (const { leads, asGroup, helper, leader, dueOn } of assignments) {
            const to = asGroup ? { group, members: leads } : { lead: leads[0] };
            const parts = helper ? [{ department: helper }] : [];
            const options = { status: null, meeting, directive, leader, dueOn, parts, ...to };
            await database
              .update(tasks)
              .set({ originalDueOn: null })
              .where(eq(tasks.id, (await aTask(database, options)).id));
          }
        }
        const before = await rowsOf(meeting);
        await issue(meeting);
        const opened = given
          .flat()
          .reduce((sum, { asGroup, leads }) => sum + (asGroup ? leads.length : 1), 1);
        expect(await database.$count(tasks, eq(tasks.meetingId, meeting.id))).toBe(opened);
        await withdraw(meeting);
        expect(await rowsOf(meeting)).toEqual(before);
        await issue(meeting);
        expect(await database.$count(tasks, eq(tasks.meetingId, meeting.id))).toBe(opened);
      }),
      { numRuns: 15 },
    );
  });

  test("keeps in the history of meeting and tasks who took it back, and why", async () => {
    const { meeting, task } = await anIssued();
    await withdraw(meeting);
    const rows = await database
      .select()
      .from(history)
      .where(eq(history.kind, "withdrawn"))
      .orderBy(asc(history.id));
    expect(rows.filter((row) => [meeting.id, task.id].includes(row.subjectId))).toMatchObject([
      { subject: "meeting", before: { status: "issued" }, after: { status: "draft" }, reason },
      { subject: "task", before: { status: "assigned" }, after: { status: null }, reason },
    ]);
  });

  test("is gone for the departments that it had given tasks to", async () => {
    const { meeting } = await anIssued();
    expect(await outcomeOf(getRecord(database, head.actor, meeting.id))).toBe("ok");
    await withdraw(meeting);
    expect(await outcomeOf(getRecord(database, head.actor, meeting.id))).toBe("not_found");
  });

  test("asks for a reason, and for what is issued", async () => {
    const { meeting } = await anIssued();
    const input = { meetingId: meeting.id, version: await versionOf(meeting), reason: " " };
    expect(await outcomeOf(withdrawIssue(clerk, input))).toBe("invalid");
    expect(await outcomeOf(withdrawIssue(clerk, { ...input, reason, version: 1 }))).toBe("conflict");
    const draft = await aMeeting(database, { status: "draft" });
    expect(await complaintOf(withdraw(draft))).toEqual({ key: "meeting_not_issued" });
    await database.update(meetings).set({ archive: true }).where(eq(meetings.id, meeting.id));
    expect(await complaintOf(withdraw(meeting))).toEqual({ key: "meeting_is_archive" });
  });
});

type Issued = Awaited<ReturnType<typeof anIssued>>;

/** What somebody can do with the task of an issued record, and what a withdrawal then says of it. */
const acts: Record<string, (issued: Issued) => Promise<unknown>> = {
  name_owner: ({ task }) => nameOwner(head, { taskId: task.id, version: 2, ownerId: cast.owner.id }),
  request_transfer: ({ task }) =>
    moveTask(head, { taskId: task.id, version: 2, move: "request_transfer", reason: "Không thuộc đơn vị" }),
  cancel: async ({ task }) => {
    const input = { taskId: task.id, version: 2, move: "cancel", reason: "Không còn phù hợp" };
    return moveTask(await asked(database, cast.leader), input);
  },
  part_person_named: async ({ task, part }) => {
    const input = { taskId: task.id, partId: part?.id, version: 1, personId: cast.doer.id };
    return namePartPerson(await asked(database, cast.coordinatingHead), input);
  },
  part_reported: async ({ task, part }) => {
    const input = { taskId: task.id, partId: part?.id, version: 1, result: "Đã góp ý", done: "no" };
    return reportPart(await asked(database, cast.coordinatingHead), input);
  },
};

describe("once somebody has acted, an issue stands", () => {
  test.each(Object.entries(acts))("%s", async (what, act) => {
    const issued = await anIssued();
    await act(issued);
    const before = await rowsOf(issued.meeting);
    expect(await complaintOf(withdraw(issued.meeting))).toEqual({
      key: "acted_task",
      values: { what, task: "1.1", department: cast.lead.name },
    });
    expect(await rowsOf(issued.meeting)).toEqual(before);
  });

  test("by an addendum", async () => {
    const { meeting, section } = await anIssued();
    const input = { meetingId: meeting.id, partId: section.id, version: 1, body: "Đánh giá lại", reason };
    await amendSection(clerk, input);
    expect(await complaintOf(withdraw(meeting))).toEqual({ key: "acted_addendum", values: { number: 1 } });
  });

  test("by a file that hangs on a task", async () => {
    const { meeting, task } = await anIssued();
    const content = Buffer.from("Kế hoạch");
    const file = { name: "ke-hoach.txt", mediaType: "text/plain", size: content.length, content };
    const columns = { ...file, taskId: task.id, uploadedBy: cast.owner.id, createdAt: clock.now() };
    await database.insert(files).values(columns);
    expect(await complaintOf(withdraw(meeting))).toEqual({
      key: "acted_file",
      values: { task: "1.1", department: cast.lead.name },
    });
  });

  test("even where the task has come back to where it was", async () => {
    const issued = await anIssued();
    const { task } = issued;
    await acts.request_transfer?.(issued);
    const leadDepartmentId = cast.lead.id;
    await moveTask(clerk, { taskId: task.id, version: 3, move: "decide_transfer", leadDepartmentId });
    expect(await complaintOf(withdraw(issued.meeting))).toMatchObject({ key: "acted_task" });
  });

  test("but what happened before it was withdrawn and issued again is no hindrance", async () => {
    const { meeting } = await anIssued();
    await withdraw(meeting);
    await issue(meeting);
    expect(await outcomeOf(withdraw(meeting))).toBe("ok");
  });

  test.each(Object.entries(acts))("of a withdrawal and %s at the same moment, one wins", async (_, act) => {
    const issued = await anIssued();
    const [acting, withdrawing] = await Promise.all([
      outcomeOf(act(issued)),
      outcomeOf(withdraw(issued.meeting)),
    ]);
    expect(["ok refused", "not_found ok"]).toContain(`${acting} ${withdrawing}`);
    const [task] = await tasksOf(issued.meeting);
    const [meeting] = await database.select().from(meetings).where(eq(meetings.id, issued.meeting.id));
    expect([meeting?.status, task?.status === null]).toEqual(
      acting === "ok" ? ["issued", false] : ["draft", true],
    );
  });
});
