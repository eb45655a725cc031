import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDirective, aMeeting, aTask, type Ref } from "@/db/factories";
import { directives, history, meetings, taskParts, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { issueMeeting } from "../meetings/issue";
import { withdrawIssue } from "../meetings/withdraw";
import { addTask } from "./add";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const reason = "Biên bản ghi sót";

async function anIssued(draft = {}) {
  const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
  const directive = await aDirective(database, { meeting });
  await aTask(database, { status: null, meeting, directive, lead: cast.lead, ...draft });
  await issueMeeting(clerk, { meetingId: meeting.id, version: 1 });
  return { meeting, directive };
}
const inputOf = ({ meeting, directive }: { meeting: Ref; directive: Ref }) => ({
  meetingId: meeting.id,
  directiveId: directive.id,
  title: "Lập kế hoạch còn thiếu",
  leadDepartmentId: cast.unrelated.id,
  coordinatingDepartmentIds: [cast.coordinating.id],
  dueOn: "15/05/2026",
  priority: "high",
  responsibleLeaderId: "",
  reason,
});
const numbersOf = async ({ id }: Ref) =>
  (await database.select({ number: tasks.number }).from(tasks).where(eq(tasks.directiveId, id)))
    .map(({ number }) => number)
    .sort();

describe("a forgotten task", () => {
  test("opens at once under the next number, in the queue of the chair, and says why it came later", async () => {
    const issued = await anIssued();
    const { id } = await addTask(clerk, inputOf(issued));
    const [task] = await database.select().from(tasks).where(eq(tasks.id, id));
    expect(task).toMatchObject({
      number: 2,
      status: "assigned",
      title: "Lập kế hoạch còn thiếu",
      searchText: "lap ke hoach con thieu",
      openedOn: day,
      dueOn: "2026-05-15",
      originalDueOn: "2026-05-15",
      priority: "high",
      leadDepartmentName: cast.unrelated.name,
      responsibleLeaderId: cast.leader.id,
    });
    const parts = await database.select().from(taskParts).where(eq(taskParts.taskId, id));
    expect(parts).toMatchObject([{ departmentName: cast.coordinating.name, status: "not_reported" }]);
    const trace = await database.select().from(history).where(eq(history.subjectId, id));
    expect(trace).toMatchObject([
      {
        kind: "added",
        reason,
        onBehalfOfId: cast.leader.id,
        after: { status: "assigned", leadDepartmentId: cast.unrelated.id, dueOn: "2026-05-15" },
      },
    ]);
  });

  test("keeps the record from being withdrawn", async () => {
    const issued = await anIssued();
    await addTask(clerk, inputOf(issued));
    const withdrawal = withdrawIssue(clerk, { meetingId: issued.meeting.id, version: 2, reason });
    expect(await complaintOf(withdrawal)).toMatchObject({
      key: "acted_task",
      values: { what: "added", task: "1.2" },
    });
  });

  test("comes after the tasks of a group, which share a number", async () => {
    const issued = await anIssued();
    await database.update(tasks).set({ number: 4 }).where(eq(tasks.directiveId, issued.directive.id));
    await addTask(clerk, inputOf(issued));
    expect(await numbersOf(issued.directive)).toEqual([4, 5]);
  });

  test("gets a number of its own beside another at the same moment", async () => {
    const issued = await anIssued();
    await Promise.all([1, 2, 3].map(() => addTask(clerk, inputOf(issued))));
    expect(await numbersOf(issued.directive)).toEqual([1, 2, 3, 4]);
  });

  test("or the withdrawal at the same moment wins", async () => {
    const issued = await anIssued();
    const outcomes = await Promise.all([
      outcomeOf(addTask(clerk, inputOf(issued))),
      outcomeOf(withdrawIssue(clerk, { meetingId: issued.meeting.id, version: 2, reason })),
    ]);
    expect(["ok refused", "refused ok"]).toContain(outcomes.join(" "));
  });

  test("comes from a conclusion of this record, and an issued one", async () => {
    const issued = await anIssued();
    const other = await anIssued();
    const mixed = { ...inputOf(issued), directiveId: other.directive.id };
    expect(await outcomeOf(addTask(clerk, mixed))).toBe("not_found");
    await database
      .update(meetings)
      .set({ status: "draft", issuedAt: null })
      .where(eq(meetings.id, other.meeting.id));
    expect(await complaintOf(addTask(clerk, inputOf(other)))).toEqual({ key: "meeting_not_issued" });
  });

  test("leaves the mark of its conclusion as it was issued", async () => {
    const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
    const directive = await aDirective(database, { meeting, noTask: true });
    await issueMeeting(clerk, { meetingId: meeting.id, version: 1 });
    await addTask(clerk, inputOf({ meeting, directive }));
    const [row] = await database.select().from(directives).where(eq(directives.id, directive.id));
    expect(row?.noTask).toBe(true);
    expect(await numbersOf(directive)).toEqual([1]);
  });
});
