import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import type { Person } from "@/domain/actor";
import type { Clock } from "@/domain/clock";
import { today } from "@/domain/dates";
import { DomainError, ForbiddenError, InvalidError, NotFoundError, RefusedError } from "@/domain/errors";
import { mostEvidence } from "@/domain/files/evidence";
import { mostBytes } from "@/domain/files/size";
import { identifier } from "@/domain/input";
import { mayReport } from "@/domain/tasks/detail";
import { reportPart, reportProgress } from "@/domain/tasks/reports";
import { clock } from "../clock";
import { bodyLimit } from "../door/body";
import { stateOf } from "../form";
import { sentence } from "../sentence";
import { currentPerson } from "../session";
import { enter, inTurn } from "./gate";
import { type Arrived, around, type FormLimits, readFiles, usualLimits } from "./read-files";
import { readToTheEnd } from "./receive";

/** How the report of a form ended: what the form says, and what was typed. */
export interface ReceivedReport {
  state: FormState;
  status: number;
  fields: ReadonlyMap<string, string>;
  person: Person | null;
}

const limits: FormLimits = {
  ...usualLimits,
  ...{ most: mostEvidence.aReport * mostBytes + around, fields: 20, fieldSize: 200_000 },
  // One more than may be, so that the form and not the parser says so.
  files: mostEvidence.aReport + 1,
};

/**
 * Takes a progress report on a task, or on the part of a coordinating department, with its files: all of it, or nothing.
 * Who may report nothing is refused before anything is taken apart. What went wrong is in the answer.
 */
export async function receiveReport(request: Request, taskId: string): Promise<ReceivedReport> {
  const [fields, files]: [Map<string, string>, Arrived[]] = [new Map(), []];
  const person = await currentPerson();
  if (!person) {
    await readToTheEnd(request);
    const state = { status: "error" as const, message: await sentence({ key: "signed_out" }) };
    return { state, status: 401, fields, person };
  }
  try {
    const time = await clock();
    const leave = await letIn(request, person, taskId, time);
    const take = (file: Arrived) => void files.push(file);
    try {
      await readFiles(request, take, limits, fields);
      await store({ person, time }, taskId, fields, files);
    } finally {
      leave();
    }
    return { state: { status: "saved", savedAt: time.now().toISOString() }, status: 200, fields, person };
  } catch (error) {
    if (!request.bodyUsed) await readToTheEnd(request);
    const state = withNames(await stateOf(error), files);
    return { state, status: statusOf(error), fields, person };
  }
}

/** A report with files holds as many in memory as it is large; one without is like any other form. */
async function letIn(request: Request, person: Person, taskId: string, time: Clock): Promise<() => void> {
  if (!identifier.safeParse(taskId).success) throw new NotFoundError();
  if (!(await mayReport(database(), person, taskId, today(time)))) throw new ForbiddenError();
  const length = Number(request.headers.get("content-length") ?? limits.most);
  if (length <= bodyLimit) return () => {};
  const leave = enter(person.id, Math.min(mostEvidence.aReport, Math.ceil(length / mostBytes)));
  if (!leave) throw new RefusedError("upload_too_many");
  return leave;
}

async function store(
  { person, time }: { person: Person; time: Clock },
  taskId: string,
  fields: ReadonlyMap<string, string>,
  evidence: readonly Arrived[],
): Promise<void> {
  const requestId = identifier.safeParse(fields.get("requestId")).data;
  const context = { database: database(), actor: person, clock: time, requestId };
  const input = { ...Object.fromEntries(fields), taskId, evidence };
  const work = () => (fields.has("partId") ? reportPart(context, input) : reportProgress(context, input));
  if (evidence.length === 0) await work();
  else await inTurn(work);
}

/** What is wrong with a file stands under the field of all of them, with the file's name. */
function withNames(state: FormState, files: readonly Arrived[]): FormState {
  if (!state.errors) return state;
  const errors: Record<string, string> = {};
  for (const [name, error] of Object.entries(state.errors)) {
    const file = /^evidence\.(\d+)/.exec(name)?.[1];
    if (file === undefined) errors[name] = error;
    else {
      const told = `“${(files[Number(file)]?.name ?? "").slice(0, 100).toWellFormed()}”: ${error}`;
      errors.evidence = errors.evidence ? `${errors.evidence} ${told}` : told;
    }
  }
  return { ...state, errors };
}

const statuses = { not_found: 404, forbidden: 403, conflict: 409, invalid: 422, refused: 422 } as const;

function statusOf(error: unknown): number {
  if (error instanceof InvalidError) return 422;
  return error instanceof DomainError ? statuses[error.kind] : 500;
}
