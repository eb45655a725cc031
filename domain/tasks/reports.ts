import { and, eq } from "drizzle-orm";
import { progressReports, taskParts } from "@/db/schema";
import { heads } from "../actor";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { hasHead } from "../people/headship";
import { isActiveMember } from "../people/queries";
import { mayOnPart } from "../permissions";
import { inTheNameOfDepartment, makeMove } from "./commands";
import { namePartPersonInput, reportInput, reportPartInput } from "./input";
import { authorise, type LoadedTask, loadTask, writeTask } from "./load";
import { canReport, isOpen } from "./rules";

type Report = ReturnType<typeof reportInput.parse>;

/**
 * Adds a progress report; with it the owner may hand the result in, or a head submit it, in the same transaction.
 * Throws InvalidError (nothing is said and the percent is as it was), RefusedError (the task is not worked on), and
 * what moveTask throws.
 */
export async function reportProgress(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(reportInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    authorise(work, "report", task);
    if (!canReport(task)) throw new RefusedError(`not_while_${task.status}`);
    if (saysNothing(input, task)) throw new InvalidError({ result: { key: "report_says_nothing" } });
    await writeTask(work, task, input.version, { percent: input.percent, reportedAt: work.clock.now() });
    await addReport(work, task, input);
    if (input.next === "go_on") return { id: task.id };
    await makeMove(
      work,
      { ...task, percent: input.percent, version: task.version + 1 },
      {
        ...input,
        version: task.version + 1,
        move: input.next,
        reason: "",
        leadDepartmentId: null,
        inTheNameOfId: null,
      },
    );
    return { id: task.id };
  });
}

function saysNothing(input: Report, task: LoadedTask): boolean {
  const words = input.result + input.difficulty + input.proposal;
  return input.next === "go_on" && words === "" && input.percent === task.percent;
}

async function addReport(work: Work, task: LoadedTask, input: Report): Promise<void> {
  const { result, difficulty, proposal, percent } = input;
  const department = inTheNameOfDepartment(work, task);
  const [report] = await work.tx
    .insert(progressReports)
    .values({
      taskId: task.id,
      authorId: work.actor.kind === "person" ? work.actor.id : null,
      ...department,
      result,
      difficulty,
      proposal,
      percent,
      reportedAt: work.clock.now(),
    })
    .returning({ id: progressReports.id });
  await work.record({
    kind: "report",
    subject: "task",
    subjectId: task.id,
    before: { percent: task.percent },
    after: { percent, reportId: report?.id ?? null },
    ...department,
  });
}

/** The head of a coordinating department names who does its part. */
export async function namePartPerson(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(namePartPersonInput, raw);
  return carryOut(context, async (work) => {
    const { task, part } = await loadPart(work, input.taskId, input.partId);
    if (!mayOnPart(work.actor, "name_person", part)) throw new ForbiddenError();
    if (!isOpen(task.status)) throw new RefusedError(`not_while_${task.status}`);
    if (!(await isActiveMember(work.tx, input.personId, part.departmentId, today(work.clock)))) {
      throw new InvalidError({ personId: { key: "not_a_member" } });
    }
    await writePart(work, part, input.version, { personId: input.personId });
    await work.record({
      kind: "part_person_named",
      subject: "task",
      subjectId: task.id,
      before: { departmentId: part.departmentId, personId: part.personId },
      after: { departmentId: part.departmentId, personId: input.personId },
      onBehalfOfDepartmentId: heads(work.actor, part.departmentId) ? null : part.departmentId,
    });
    return { id: task.id };
  });
}

/** A coordinating department reports on its part; the status of the task is not touched. */
export async function reportPart(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(reportPartInput, raw);
  return carryOut(context, async (work) => {
    const { task, part } = await loadPart(work, input.taskId, input.partId);
    if (!mayOnPart(work.actor, "report_part", part)) throw new ForbiddenError();
    if (!isOpen(task.status)) throw new RefusedError(`not_while_${task.status}`);
    const status = input.done ? ("done" as const) : ("reported" as const);
    await writePart(work, part, input.version, { status });
    const [report] = await work.tx
      .insert(progressReports)
      .values({
        taskId: task.id,
        partId: part.id,
        authorId: work.actor.kind === "person" ? work.actor.id : null,
        onBehalfOfDepartmentId: part.departmentId,
        result: input.result,
        reportedAt: work.clock.now(),
      })
      .returning({ id: progressReports.id });
    await work.record({
      kind: "part_reported",
      subject: "task",
      subjectId: task.id,
      before: { departmentId: part.departmentId, partStatus: part.status },
      after: { departmentId: part.departmentId, partStatus: status, reportId: report?.id ?? null },
      onBehalfOfDepartmentId: part.departmentId,
    });
    return { id: task.id };
  });
}

async function loadPart(work: Work, taskId: string, partId: string) {
  const task = await loadTask(work, taskId);
  const [part] = await work.tx
    .select({
      id: taskParts.id,
      departmentId: taskParts.departmentId,
      personId: taskParts.personId,
      status: taskParts.status,
      departmentHasHead: hasHead(taskParts.departmentId, today(work.clock)),
    })
    .from(taskParts)
    .where(and(eq(taskParts.id, partId), eq(taskParts.taskId, task.id)));
  if (!part) throw new NotFoundError();
  return { task, part };
}

async function writePart(
  work: Work,
  part: { id: string },
  version: number,
  columns: Partial<typeof taskParts.$inferInsert>,
): Promise<void> {
  const written = await work.tx
    .update(taskParts)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(taskParts.id, part.id), eq(taskParts.version, version)))
    .returning({ id: taskParts.id });
  if (written.length === 0) throw new ConflictError();
}
