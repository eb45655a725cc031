import { and, eq } from "drizzle-orm";
import { progressReports, taskParts } from "@/db/schema";
import { heads } from "../actor";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { type Evidence, judgedEvidence, keepEvidence } from "../files/evidence";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { hasHead } from "../people/headship";
import { isActiveMember } from "../people/queries";
import { actsForLead, actsForPart, mayOnPart } from "../permissions";
import { inTheNameOfDepartment, makeMove } from "./commands";
import { namePartPersonInput, reportInput, reportPartInput } from "./input";
import { authorise, type LoadedTask, loadTask, notNow, writeTask } from "./load";
import { namedPaper } from "./paper";
import { canReport, isOpen } from "./rules";

type Report = ReturnType<typeof reportInput.parse>;

/**
 * Adds a progress report with its evidence; with it the owner may hand the result in, or a head submit it, in the same
 * transaction. For a department that nobody heads a clerk reports what came on paper, also before somebody is its owner.
 * What came by the link of a mail, without signing in, the history says.
 * Throws InvalidError (nothing is said and the percent is as it was), RefusedError (the task is not worked on), and
 * what moveTask throws.
 */
export async function reportProgress(
  context: Context,
  raw: unknown,
  { byLink = false } = {},
): Promise<{ id: string }> {
  const input = parseInput(reportInput, raw);
  const evidence = judgedEvidence(input.evidence);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    authorise(work, "report", task);
    const instead = actsForLead(work.actor, task);
    if (!canReport(task, { onPaper: instead })) throw notNow(task, input.version);
    if (saysNothing(input, task)) throw new InvalidError({ result: { key: "report_says_nothing" } });
    const paper = instead ? namedPaper(work, input) : "";
    const columns = { percent: input.percent, ...(task.status === "assigned" && begun) };
    await writeTask(work, task, input.version, { ...columns, reportedAt: work.clock.now() });
    await addReport(work, task, columns, { ...input, evidence, paper, byLink });
    if (input.next === "go_on") return { id: task.id };
    const version = task.version + 1;
    await makeMove(
      work,
      { ...task, ...columns, version },
      {
        ...input,
        version,
        move: input.next,
        reason: "",
        leadDepartmentId: null,
        inTheNameOfId: null,
      },
    );
    return { id: task.id };
  });
}

/** What came on paper, from a department that nobody heads, starts a task without an owner. */
const begun = { status: "in_progress" as const };

function saysNothing(input: Report, task: LoadedTask): boolean {
  const words = input.result + input.difficulty + input.proposal;
  const isSilent = words === "" && input.evidence.length === 0 && input.percent === task.percent;
  return input.next === "go_on" && isSilent;
}

type Told = Pick<Report, "result" | "difficulty" | "proposal" | "percent"> & {
  evidence: readonly Evidence[];
  paper: string;
  byLink: boolean;
};

async function addReport(
  work: Work,
  task: LoadedTask,
  columns: { percent: number; status?: "in_progress" },
  { result, difficulty, proposal, percent, evidence, paper, byLink }: Told,
): Promise<void> {
  const department = inTheNameOfDepartment(work, task);
  const words = { result, difficulty, proposal, percent, paper };
  const reportId = await keepReport(work, { taskId: task.id, ...department, ...words }, evidence);
  const { before, after } = changedFields({ status: task.status }, { status: columns.status ?? task.status });
  await work.record({
    kind: "report",
    subject: "task",
    subjectId: task.id,
    before: { ...before, percent: task.percent },
    after: { ...after, percent, reportId, ...(paper && { paper }), ...(byLink && { byLink }) },
    ...department,
  });
}

async function keepReport(
  work: Work,
  report: Omit<typeof progressReports.$inferInsert, "authorId" | "reportedAt"> & { taskId: string },
  evidence: readonly Evidence[],
): Promise<string> {
  const authorId = work.actor.kind === "person" ? work.actor.id : null;
  const [row] = await work.tx
    .insert(progressReports)
    .values({ ...report, authorId, reportedAt: work.clock.now() })
    .returning({ id: progressReports.id });
  if (!row) throw new Error("A report was not kept.");
  await keepEvidence(work, { id: row.id, taskId: report.taskId }, evidence);
  return row.id;
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
  const evidence = judgedEvidence(input.evidence);
  return carryOut(context, async (work) => {
    const { task, part } = await loadPart(work, input.taskId, input.partId);
    if (!mayOnPart(work.actor, "report_part", part)) throw new ForbiddenError();
    if (!isOpen(task.status)) throw new RefusedError(`not_while_${task.status}`);
    const paper = actsForPart(work.actor, part) ? namedPaper(work, input) : "";
    const status = input.done ? ("done" as const) : ("reported" as const);
    await writePart(work, part, input.version, { status });
    const department = { onBehalfOfDepartmentId: part.departmentId };
    const words = { result: input.result, paper };
    const report = { taskId: task.id, partId: part.id, ...department, ...words };
    const reportId = await keepReport(work, report, evidence);
    const { departmentId } = part;
    await work.record({
      kind: "part_reported",
      subject: "task",
      subjectId: task.id,
      before: { departmentId, partStatus: part.status },
      after: { departmentId, partStatus: status, reportId, ...(paper && { paper }) },
      ...department,
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
