import { and, eq, inArray, isNull } from "drizzle-orm";
import { extensions, taskParts, tasks } from "@/db/schema";
import { formatDate, localDate } from "@/domain/dates";
import { askExtension, passExtensionOn } from "@/domain/extensions/commands";
import { grantExtension } from "@/domain/extensions/decide";
import { openExtensionStatuses } from "@/domain/extensions/rules";
import { amendTask } from "@/domain/tasks/amend";
import { moveTask, nameOwner } from "@/domain/tasks/commands";
import { namePartPerson, reportPart, reportProgress } from "@/domain/tasks/reports";
import { decisions } from "@/domain/tasks/rules";
import { type TaskContent, tasksOf, type WrittenContent } from "./content";
import type { DepartmentKey } from "./department-list";
import { by, type Desk, one } from "./desk";
import type { Happening } from "./happenings";
import { hasAccount, headOf, type PersonKey } from "./person-list";
import type { Step } from "./steps";
import { dueDate, instantOn } from "./timetable";

/** What happened to the tasks of an issued record, each step with its moment. */
export function livesOf(
  desk: Desk,
  content: WrittenContent & { chair: PersonKey },
  meetingId: () => string,
): Happening[] {
  return tasksOf(content).flatMap((task) =>
    task.life.map((step, index) => {
      const at = instantOn(desk.timetable, step.on, timeOf(step, task));
      const actor = actorOf(step, task, index, content.chair);
      const { title, lead } = task;
      return { at, happen: () => take(desk, step, { meetingId: meetingId(), title, lead, actor, at }) };
    }),
  );
}

/** Hours of the day such that what happens to a task on one day happens in the order of its life. */
const hours = {
  owner: 8,
  part_person: 9,
  report: 10,
  part_report: 11,
  hand_in: 13,
  return_to_owner: 14,
  new_due: 14,
  ask_extension: 14,
  pass_extension_on: 15,
  grant_extension: 16,
};

export function timeOf(step: Step, { title }: Pick<TaskContent, "title">): string {
  const minute = (title.length * 7) % 60;
  return `${String(hourOf(step)).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function hourOf(step: Step): number {
  if (step.kind === "report") return step.next === "go_on" ? hours.report : hours.hand_in;
  if (step.kind !== "move") return hours[step.kind];
  if (step.move === "return_to_owner") return hours.return_to_owner;
  return decisions.includes(step.move) ? 16 : 15;
}

/** Owners report, heads move what is theirs, the chair decides; for who has no account the clerk acts. */
export function actorOf(step: Step, task: TaskContent, index: number, chair: PersonKey): PersonKey {
  if (step.kind === "new_due") return "hien";
  if (step.kind === "grant_extension") return chair;
  if (step.kind === "part_person") return headOf(step.department);
  if (step.kind === "part_report") return partDoer(step.department, task, index) ?? headOf(step.department);
  if (step.kind === "move" && decisions.includes(step.move)) return chair;
  const own = step.kind === "ask_extension" || (step.kind === "report" && step.next !== "submit");
  return (own && ownerAt(task, index)) || headOf(task.lead);
}

function ownerAt({ life }: TaskContent, index: number): PersonKey | undefined {
  const named = life.slice(0, index).findLast((step) => step.kind === "owner");
  return named && hasAccount(named.person) ? named.person : undefined;
}

function partDoer(department: string, { life }: TaskContent, index: number): PersonKey | undefined {
  const named = life
    .slice(0, index)
    .findLast((step) => step.kind === "part_person" && step.department === department);
  return named?.kind === "part_person" && hasAccount(named.person) ? named.person : undefined;
}

interface Taken {
  meetingId: string;
  title: string;
  /** The members of a group have tasks of one title. */
  lead: DepartmentKey;
  actor: PersonKey;
  at: Date;
}

async function take(desk: Desk, step: Step, { meetingId, title, lead, actor, at }: Taken): Promise<void> {
  const context = await by(desk, actor, at);
  const task = one(
    await desk.tx
      .select()
      .from(tasks)
      .where(
        and(
          eq(tasks.meetingId, meetingId),
          eq(tasks.title, title),
          eq(tasks.leadDepartmentId, desk.departments[lead]),
          isNull(tasks.previousTaskId),
        ),
      ),
  );
  const own = { taskId: task.id, version: task.version };
  switch (step.kind) {
    case "owner":
      await nameOwner(context, { ...own, ownerId: desk.people[step.person] });
      return;
    case "report":
      await reportProgress(context, {
        ...own,
        result: step.result,
        difficulty: step.difficulty ?? "",
        proposal: step.proposal ?? "",
        percent: String(step.percent),
        next: step.next,
        ...paperOf(at),
      });
      return;
    case "move":
      await moveTask(context, { ...own, move: step.move, reason: step.reason, ...paperOf(at) });
      return;
    case "new_due":
      await amendTask(context, {
        ...own,
        leadDepartmentId: task.leadDepartmentId,
        coordinatingDepartmentIds: await coordinating(desk, task.id),
        dueOn: formatDate(dueDate(desk.timetable, step.due)),
        priority: task.priority,
        responsibleLeaderId: task.responsibleLeaderId,
        reason: step.reason,
      });
      return;
    case "ask_extension":
      await askExtension(context, {
        ...own,
        dueOn: formatDate(dueDate(desk.timetable, step.due)),
        reason: step.reason,
      });
      return;
    case "pass_extension_on":
      await passExtensionOn(context, await openRequest(desk, task.id));
      return;
    case "grant_extension":
      await grantExtension(context, await openRequest(desk, task.id));
      return;
    case "part_person":
      await namePartPerson(context, {
        taskId: task.id,
        ...(await partOf(desk, task.id, step.department)),
        personId: desk.people[step.person],
      });
      return;
    case "part_report":
      await reportPart(context, {
        taskId: task.id,
        ...(await partOf(desk, task.id, step.department)),
        result: step.result,
        done: step.done ? "yes" : "no",
        ...paperOf(at),
      });
  }
}

async function openRequest(desk: Desk, taskId: string) {
  const request = one(
    await desk.tx
      .select({ extensionId: extensions.id, version: extensions.version })
      .from(extensions)
      .where(and(eq(extensions.taskId, taskId), inArray(extensions.status, [...openExtensionStatuses]))),
  );
  return { taskId, ...request };
}

/** What a department without accounts sent on paper, which the clerk enters; of the others it is not asked. */
function paperOf(at: Date) {
  const day = localDate(at);
  return { paperNumber: `${100 + Number(day.slice(-2))}/BC`, paperDate: formatDate(day) };
}

async function coordinating({ tx }: Desk, taskId: string): Promise<string[]> {
  const parts = await tx.select().from(taskParts).where(eq(taskParts.taskId, taskId));
  return parts.map(({ departmentId }) => departmentId);
}

async function partOf(desk: Desk, taskId: string, department: keyof Desk["departments"]) {
  const own = and(eq(taskParts.taskId, taskId), eq(taskParts.departmentId, desk.departments[department]));
  const { id, version } = one(await desk.tx.select().from(taskParts).where(own));
  return { partId: id, version };
}
