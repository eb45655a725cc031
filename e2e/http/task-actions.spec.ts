import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { Database } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import { aMeeting, aTask, type Cast } from "@/db/factories";
import { readGrid } from "@/test/grid";
import { taskColumns } from "@/test/task-columns";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOn, outcomeOf } from "./forms";
import { postReport } from "./uploads";

/**
 * What comes of it when a form of a task's page is sent by somebody else: "ok", "F" for forbidden, "-" for not found,
 * "out" where nobody is signed in. For the columns see test/task-columns.ts.
 */
const ordinary = `
                       none lead lead2 dep  clk clkA clk0  adm  head head2 own col  coH doer coS  unH unS exH new
  name_owner           out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  report               out  F    F     F    F   F    ok    F    ok   ok    ok  F    F   F    F    -   -   -   -
  hand_in              out  F    F     F    F   F    F     F    F    F     ok  F    F   F    F    -   -   -   -
  take_back            out  F    F     F    F   F    F     F    F    F     ok  F    F   F    F    -   -   -   -
  submit               out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  return_to_owner      out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  take_back_submission out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  pause                out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  resume               out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  request_transfer     out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  withdraw_transfer    out  F    F     F    F   F    ok    F    ok   ok    F   F    F   F    F    -   -   -   -
  decide_transfer      out  ok   ok    ok   ok  ok   ok    F    F    F     F   F    F   F    F    -   -   -   -
  confirm              out  ok   ok    ok   ok  ok   ok    F    F    F     F   F    F   F    F    -   -   -   -
  return_result        out  ok   ok    ok   ok  ok   ok    F    F    F     F   F    F   F    F    -   -   -   -
  reopen               out  ok   ok    ok   ok  ok   ok    F    F    F     F   F    F   F    F    -   -   -   -
  cancel               out  ok   ok    ok   ok  ok   ok    F    F    F     F   F    F   F    F    -   -   -   -
  name_person          out  F    F     F    F   F    ok    F    F    F     F   F    ok  F    F    -   -   -   -
  report_part          out  F    F     F    F   F    ok    F    F    F     F   F    ok  ok   F    -   -   -   -
`;

/** Of a restricted meeting, some of the same: less is found. */
const restricted = `
                       none lead lead2 dep  clk clkA clk0  adm  head head2 own col  coH doer coS  unH unS exH new
  report               out  F    -     F    F   F    ok    -    ok   ok    ok  -    F   F    -    -   -   -   -
  confirm              out  ok   -     ok   ok  ok   ok    -    F    F     F   -    F   F    -    -   -   -   -
  report_part          out  F    -     F    F   F    ok    -    F    F     F   -    ok  ok   -    -   -   -   -
`;

const columns = { none: null, ...taskColumns };

/** In which status the form is offered to whom, and by what it is known. */
const forms: Record<string, [TaskStatus, keyof typeof columns, string]> = {
  name_owner: ["in_progress", "head", 'name="ownerId"'],
  take_back: ["in_review", "own", 'value="take_back"'],
  submit: ["in_review", "head", 'value="submit"'],
  return_to_owner: ["in_review", "head", 'value="return_to_owner"'],
  take_back_submission: ["submitted", "head", 'value="take_back_submission"'],
  pause: ["in_progress", "head", 'value="pause"'],
  resume: ["paused", "head", 'value="resume"'],
  request_transfer: ["assigned", "head", 'value="request_transfer"'],
  withdraw_transfer: ["transfer_requested", "head", 'value="withdraw_transfer"'],
  decide_transfer: ["transfer_requested", "lead", 'value="decide_transfer"'],
  confirm: ["submitted", "lead", 'value="confirm"'],
  return_result: ["submitted", "lead", 'value="return_result"'],
  reopen: ["completed", "lead", 'value="reopen"'],
  cancel: ["in_progress", "lead", 'value="cancel"'],
  name_person: ["in_progress", "coH", 'name="personId"'],
};

/** What is posted to a route, with files: from which status, and as which report. */
const reports: Record<string, TaskStatus> = {
  report: "in_progress",
  hand_in: "in_progress",
  report_part: "in_progress",
};

interface Setting {
  cast: Cast;
  isRestricted: boolean;
  /** Whether somebody heads its departments. */
  staffed: boolean;
}

async function aTaskFor(database: Database, status: TaskStatus, { cast, isRestricted, staffed }: Setting) {
  const meeting = await aMeeting(database, { restricted: isRestricted });
  const owner = staffed ? cast.owner : cast.headlessOwner;
  const lead = staffed ? cast.lead : cast.headless;
  const part = staffed
    ? { department: cast.coordinating, person: cast.doer }
    : { department: cast.helper, person: cast.helperDoer };
  const owned = status !== "assigned" && status !== "transfer_requested";
  const options = { status, meeting, lead, leader: cast.leader, parts: [part], ...(owned && { owner }) };
  return { task: await aTask(database, options), owner, doer: part.person };
}

type Made = Awaited<ReturnType<typeof aTaskFor>>;

/** All that any of the forms asks for; each takes what it knows. */
function typed(row: string, { task, owner, doer }: Made, cast: Cast): Fields {
  return {
    taskId: task.id,
    ...(row === "report" || row === "hand_in" ? {} : { partId: task.parts[0]?.id ?? "" }),
    paperNumber: "12/BC",
    paperDate: "02/02/2026",
    version: "1",
    ownerId: owner.id,
    personId: doer.id,
    percent: "50",
    result: "Xong một nửa",
    difficulty: "",
    proposal: "",
    done: "yes",
    next: row === "hand_in" ? "hand_in" : "go_on",
    move: row,
    reason: "Theo báo cáo",
    leadDepartmentId: cast.unrelated.id,
    inTheNameOfId: cast.leader.id,
  };
}

/** Calls the action behind the form with that in it, as our script does. */
async function callOf({ task }: Made, headers: OutgoingHttpHeaders, mark: string) {
  const action = actionOf(await formOn(`/tasks/${task.id}`, headers, mark));
  return async (made: Made, fields: Fields, own: OutgoingHttpHeaders) =>
    outcomeOf(await call(`/tasks/${made.task.id}`, action, fields, own));
}

/** Posts a report as our script does. */
async function sendReport({ task }: Made, fields: Fields, headers: OutgoingHttpHeaders): Promise<string> {
  const { status, text } = await postReport(task, { fields: fields as Record<string, string> }, headers);
  const said: Record<number, string> = { 401: "out", 403: "F", 404: "-" };
  return said[status] ?? (JSON.parse(text).status === "saved" ? "ok" : text);
}

/** Whether anything was written about the task. */
async function isTouched(database: Database, { task }: Made): Promise<boolean> {
  const [now, part, told] = await Promise.all([
    database.query.tasks.findFirst({ where: (row, { eq }) => eq(row.id, task.id) }),
    database.query.taskParts.findFirst({ where: (row, { eq }) => eq(row.taskId, task.id) }),
    database.query.history.findFirst({ where: (row, { eq }) => eq(row.subjectId, task.id) }),
  ]);
  return now?.version !== 1 || part?.version !== 1 || told !== undefined;
}

for (const [name, isRestricted, grid] of [
  ["an ordinary", false, readGrid(ordinary)],
  ["a restricted", true, readGrid(restricted)],
] as const) {
  test.describe(`the forms of a task of ${name} meeting, sent by everybody`, () => {
    for (const { row, cells } of grid) {
      test(row, async ({ database, cast, as }) => {
        const [status, offeredTo, mark] = forms[row] ?? [reports[row] ?? "assigned", "own", ""];
        const settled = (staffed: boolean) => aTaskFor(database, status, { cast, isRestricted, staffed });
        const refused = await settled(true);
        const send = reports[row] ? sendReport : await callOf(refused, await as(columns[offeredTo]), mark);
        const found: Record<string, string> = {};
        for (const [column, role] of Object.entries(columns)) {
          const expectsOk = cells[column] === "ok";
          const made = expectsOk || column === "clk0" ? await settled(column !== "clk0") : refused;
          found[column] = await send(made, typed(row, made, cast), await as(role));
          const touched = await isTouched(database, made);
          if (touched !== expectsOk) found[column] += touched ? ", and wrote" : ", but wrote nothing";
        }
        expect(found).toEqual(cells);
      });
    }
  });
}

test("a call on what one may not see answers as one on what does not exist", async ({
  database,
  cast,
  as,
}) => {
  const made = await aTaskFor(database, "in_progress", { cast, isRestricted: false, staffed: true });
  const action = actionOf(await formOn(`/tasks/${made.task.id}`, await as("head"), 'value="pause"'));
  const nowhere = { ...made, task: { ...made.task, id: randomUUID() } };
  const said = async (one: Made) => {
    const { state, answer } = await call(
      "/my-work",
      action,
      typed("pause", one, cast),
      await as("unrelatedHead"),
    );
    return { status: answer.status, said: { ...state, values: undefined } };
  };
  expect(await said(made)).toEqual(await said(nowhere));
});
