import type { Database } from "@/db/client";
import type { ExtensionStatus } from "@/db/enums";
import { aMeeting, anExtension, aTask, type Cast } from "@/db/factories";
import { readGrid } from "@/test/grid";
import { taskColumns } from "@/test/task-columns";
import { expect, test } from "./cast";
import { actionOf, call, formOn, outcomeOf } from "./forms";

/** What comes of it when a form of an extension is sent by somebody else; for the columns see test/task-columns.ts. */
const ordinary = `
            none lead lead2 dep  clk clkA clk0 adm  head head2 own col  coH doer coS  unH unS exH new
  ask       out  F    F     F    F   F    ok   F    ok   ok    ok  F    F   F    F    -   -   -   -
  pass_on   out  F    F     F    F   F    ok   F    ok   ok    F   F    F   F    F    -   -   -   -
  decline   out  F    F     F    F   F    ok   F    ok   ok    F   F    F   F    F    -   -   -   -
  withdraw  out  F    F     F    F   F    ok   F    ok   ok    ok  F    F   F    F    -   -   -   -
  grant     out  ok   ok    ok   ok  ok   ok   F    F    F     F   F    F   F    F    -   -   -   -
  refuse    out  ok   ok    ok   ok  ok   ok   F    F    F     F   F    F   F    F    -   -   -   -
`;

const restricted = `
            none lead lead2 dep  clk clkA clk0 adm  head head2 own col  coH doer coS  unH unS exH new
  ask       out  F    -     F    F   F    ok   -    ok   ok    ok  -    F   F    -    -   -   -   -
  grant     out  ok   -     ok   ok  ok   ok   -    F    F     F   -    F   F    -    -   -   -   -
`;

const columns = { none: null, ...taskColumns };

/** Where the form is offered to whom, and the words on its button. */
const forms: Record<string, [ExtensionStatus | null, keyof typeof columns, string]> = {
  ask: [null, "own", "Gửi đề nghị"],
  pass_on: ["with_head", "head", "Chuyển lãnh đạo"],
  decline: ["with_head", "head", "Không đồng ý"],
  withdraw: ["with_leader", "own", "Rút đề nghị"],
  grant: ["with_leader", "lead", "Đồng ý gia hạn"],
  refuse: ["with_leader", "lead", "Không đồng ý"],
};

type Setting = { cast: Cast; isRestricted: boolean; staffed: boolean };

async function aRequest(database: Database, status: ExtensionStatus | null, setting: Setting) {
  const { cast, isRestricted, staffed } = setting;
  const meeting = await aMeeting(database, { restricted: isRestricted });
  const owner = staffed ? cast.owner : cast.headlessOwner;
  const lead = staffed ? cast.lead : cast.headless;
  const part = staffed
    ? { department: cast.coordinating, person: cast.doer }
    : { department: cast.helper, person: cast.helperDoer };
  const options = { meeting, owner, lead, leader: cast.leader, parts: [part], dueOn: "2099-03-25" };
  const task = await aTask(database, { status: "in_progress", ...options });
  const dates = { before: "2099-03-25", asked: "2099-04-10" };
  const request = status && (await anExtension(database, { task, by: owner, status, ...dates }));
  return { task, extensionId: request?.id ?? crypto.randomUUID() };
}

for (const [name, isRestricted, grid] of [
  ["an ordinary", false, readGrid(ordinary)],
  ["a restricted", true, readGrid(restricted)],
] as const) {
  test.describe(`the forms of extensions of a task of ${name} meeting, sent by everybody`, () => {
    for (const { row, cells } of grid) {
      test(row, async ({ database, cast, as }) => {
        const [status, offeredTo, mark] = forms[row] ?? [null, "own", ""];
        const settled = (staffed: boolean) => aRequest(database, status, { cast, isRestricted, staffed });
        const refused = await settled(true);
        const offered = await formOn(`/tasks/${refused.task.id}`, await as(columns[offeredTo]), mark);
        const found: Record<string, string> = {};
        for (const [column, role] of Object.entries(columns)) {
          const expectsOk = cells[column] === "ok";
          const { task, extensionId } =
            expectsOk || column === "clk0" ? await settled(column !== "clk0") : refused;
          const fields = {
            ...{ taskId: task.id, extensionId, version: "1", inTheNameOfId: cast.leader.id },
            ...{ dueOn: "10/04/2099", reason: "Theo báo cáo", paper: "12/CV-SCT" },
          };
          const path = `/tasks/${task.id}`;
          found[column] = outcomeOf(await call(path, actionOf(offered), fields, await as(role)));
          const event = await database.query.history.findFirst({
            where: (event, { eq }) => eq(event.subjectId, task.id),
          });
          if (expectsOk === !event) found[column] += event ? ", and wrote" : ", but wrote nothing";
        }
        expect(found).toEqual(cells);
      });
    }
  });
}

test("what waits for a leader is decided by nobody else through the overview", async ({
  database,
  cast,
  as,
}) => {
  const task = await aTask(database, {
    ...{ status: "submitted", lead: cast.lead, owner: cast.owner, leader: cast.leader },
  });
  const action = actionOf(await formOn("/overview", await as("leader"), 'name="chosenIds"'));
  const fields = { chosenIds: [`result:${task.id}:1`], verdict: "yes", reason: "" };
  for (const role of [
    "head",
    "owner",
    "administrator",
    "coordinatingHead",
    "unrelatedHead",
    "newcomer",
  ] as const) {
    const { state } = await call("/overview", action, fields, await as(role));
    expect(state?.status, role).toBe("error");
    const seen = JSON.stringify(state).includes(task.title);
    expect(seen, role).toBe(["head", "owner", "administrator"].includes(role));
  }
  const { state } = await call("/overview", action, fields, await as(null));
  expect(state).toBeNull();
  expect((await call("/overview", action, fields, await as("leader"))).state?.status).toBe("saved");
});
