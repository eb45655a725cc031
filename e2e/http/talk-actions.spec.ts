import type { OutgoingHttpHeaders } from "node:http";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { aMeeting, aRemark, aTask, type Cast } from "@/db/factories";
import { mentions } from "@/db/schema";
import { readGrid } from "@/test/grid";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOf, formOn, outcomeOf } from "./forms";
import { postJson } from "./post-json";

/**
 * What comes of it when the forms of recurrence and talk are sent, and when it is asked who may see the task: "ok", "F"
 * for forbidden, "-" for not found, "out" where nobody is signed in.
 */
const ordinary = `
                  none leader otherLeader deputy clerk administrator head owner colleague doer unrelatedHead newcomer
  end_recurrence  out  ok     ok          ok     ok    F             F    F     F         F    -             -
  remark          out  ok     ok          ok     ok    ok            ok   ok    ok        ok   -             -
  remove          out  F      F           F      F     F             ok   F     F         F    -             -
  readers         out  ok     ok          ok     ok    ok            ok   ok    ok        ok   -             -
`;
const restricted = `
                  none leader otherLeader deputy clerk administrator head owner colleague doer unrelatedHead newcomer
  end_recurrence  out  ok     -           ok     ok    -             F    F     -         F    -             -
  remark          out  ok     -           ok     ok    -             ok   ok    -         ok   -             -
  remove          out  F      -           F      F     -             ok   F     -         F    -             -
  readers         out  ok     -           ok     ok    -             ok   ok    -         ok   -             -
`;

/** A recurring task, about which its head said something that names its owner. */
async function aTalked(database: Database, cast: Cast, isRestricted: boolean) {
  const meeting = await aMeeting(database, { restricted: isRestricted });
  const { owner, lead, leader, coordinating: department, doer: person } = cast;
  const task = await aTask(database, {
    ...{ meeting, lead, owner, leader, parts: [{ department, person }] },
    ...({ status: "in_progress", recurrence: "monthly", dueOn: "2099-03-25" } as const),
  });
  return { task, remark: await aRemark(database, { task, by: cast.head, mentions: [owner] }) };
}

type Talked = Awaited<ReturnType<typeof aTalked>>;

/** The action behind each of the forms, as a page of a task offers it to somebody who may. */
async function actionFor(
  row: string,
  { task }: Talked,
  as: (role: "clerk" | "head") => Promise<OutgoingHttpHeaders>,
) {
  const path = `/tasks/${task.id}`;
  if (row === "end_recurrence")
    return actionOf(await formOf(path, await as("clerk"), "reason taskId version"));
  return actionOf(await formOn(path, await as("head"), row === "remark" ? 'name="body"' : 'name="remarkId"'));
}

const answers: Record<number, string> = { 200: "ok", 401: "out", 404: "-" };

for (const [name, isRestricted, grid] of [
  ["an ordinary", false, readGrid(ordinary)],
  ["a restricted", true, readGrid(restricted)],
] as const) {
  test.describe(`recurrence and talk of a task of ${name} meeting, asked for by everybody`, () => {
    for (const { row, cells } of grid) {
      test(row, async ({ database, cast, as }) => {
        const found: Record<string, string> = {};
        for (const column of Object.keys(cells)) {
          const { task, remark } = await aTalked(database, cast, isRestricted);
          const headers = await as(column === "none" ? null : (column as "head"));
          if (row === "readers") {
            const answer = await ask(`/api/tasks/${task.id}/readers`, { headers });
            found[column] = answers[answer.status] ?? String(answer.status);
            if (answer.status !== 200) expect(answer.text).not.toContain(cast.owner.name);
            continue;
          }
          const action = await actionFor(row, { task, remark }, as);
          const typed = {
            taskId: task.id,
            version: "1",
            reason: "Đủ rồi",
            body: "Đã rõ",
            remarkId: remark.id,
          };
          found[column] = outcomeOf(await call(`/tasks/${task.id}`, action, typed, headers));
        }
        expect(found).toEqual(cells);
      });
    }
  });
}

test("whoever is named has seen it once their browser says so, not by asking for the page", async ({
  database,
  cast,
  as,
}) => {
  const { task, remark } = await aTalked(database, cast, false);
  const path = `/tasks/${task.id}`;
  const seenAt = async () => {
    const [row] = await database.select().from(mentions).where(eq(mentions.remarkId, remark.id));
    return row?.seenAt;
  };
  const says = async (role: Parameters<typeof as>[0], said: unknown) =>
    (await postJson("/api/remarks/seen", said, await as(role))).status;
  for (const method of ["HEAD", "GET"]) await ask(path, { headers: await as("owner"), method });
  for (const said of [{}, { remarkIds: "x" }, { remarkIds: ["x"] }, "["])
    expect(await says("owner", said), JSON.stringify(said)).toBe(400);
  expect(await says(null, { remarkIds: [remark.id] })).toBe(401);
  expect(await says("colleague", { remarkIds: [remark.id] })).toBe(204);
  expect(await seenAt()).toBeNull();
  expect((await ask(path, { headers: await as("owner") })).text).toContain("nhắc đến bạn");
  expect(await says("owner", { remarkIds: [remark.id] })).toBe(204);
  const before = await seenAt();
  expect(before).toBeInstanceOf(Date);
  expect(await says("owner", { remarkIds: [remark.id] })).toBe(204);
  expect(await seenAt()).toEqual(before);
});
