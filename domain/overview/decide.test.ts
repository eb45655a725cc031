import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aMeeting, anExtension, aTask, type Ref, type TaskOptions, theOffice } from "@/db/factories";
import { extensions, history, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, refusalOf } from "@/test/outcome";
import { InvalidError } from "../errors";
import { decide } from "./decide";

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);
const due = "2026-03-25";
const later = "2026-04-10";

const aResult = async (options: TaskOptions = {}) => {
  const task = await aTask(database, {
    ...{ status: "submitted", lead: cast.lead, owner: cast.owner, leader: cast.leader },
    ...options,
  });
  return { task, value: `result:${task.id}:1` };
};

const aRequest = async (status: "with_leader" | "with_head" = "with_leader", lead: Ref = cast.lead) => {
  const options = { lead, owner: cast.owner, leader: cast.leader, dueOn: due } as const;
  const task = await aTask(database, { status: "in_progress", ...options });
  const extension = await anExtension(database, { task, by: cast.owner, before: due, asked: later, status });
  const kind = status === "with_head" ? "pass_on" : "extension";
  return { task, value: `${kind}:${task.id}:1:${extension.id}` };
};

const taskOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const requestOf = async ({ id }: Ref) =>
  (await database.select().from(extensions).where(eq(extensions.taskId, id)))[0];
const eventsOf = (...of: Ref[]) =>
  database
    .select()
    .from(history)
    .where(
      and(
        eq(history.subject, "task"),
        inArray(
          history.subjectId,
          of.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(history.id));

describe("several at once", () => {
  test("are confirmed and granted, each with its own history", async () => {
    const [one, other, request] = [await aResult(), await aResult(), await aRequest()];
    const chosenIds = [one.value, other.value, request.value];
    const outcome = await decide(await asked(database, cast.leader), { chosenIds, verdict: "yes" });
    expect(outcome).toEqual({ done: 3, refused: [] });
    expect(await taskOf(one.task)).toMatchObject({ status: "completed" });
    expect(await taskOf(request.task)).toMatchObject({ status: "in_progress", dueOn: later });
    const kinds = (await eventsOf(one.task, other.task, request.task)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["confirm", "confirm", "extension_granted"]);
  });

  test("come back with one reason, which stands in the history of each", async () => {
    const [result, request] = [await aResult(), await aRequest()];
    const chosenIds = [result.value, request.value];
    const input = { chosenIds, verdict: "no", reason: "Thiếu số liệu" };
    expect(await decide(await asked(database, cast.leader), input)).toEqual({ done: 2, refused: [] });
    expect(await taskOf(result.task)).toMatchObject({
      status: "in_progress",
      returnedReason: "Thiếu số liệu",
    });
    expect(await requestOf(request.task)).toMatchObject({ status: "refused", decision: "Thiếu số liệu" });
    for (const event of await eventsOf(result.task, request.task)) expect(event.reason).toBe("Thiếu số liệu");
  });

  test("that cannot be decided are named with their reason, and leave the others be", async () => {
    const [good, stale, done] = [await aResult(), await aResult(), await aResult({ status: "completed" })];
    const hidden = await aResult({ meeting: await aMeeting(database, { restricted: true }) });
    await database.update(tasks).set({ version: 2 }).where(eq(tasks.id, stale.task.id));
    const chosenIds = [good, stale, done, hidden].map(({ value }) => value);
    const outcome = await decide(await asked(database, cast.otherLeader), { chosenIds, verdict: "yes" });
    expect(outcome.done).toBe(1);
    const told = outcome.refused.map(({ title, complaint }) => [title, complaint.key]).sort();
    expect(told).toEqual(
      [
        [stale.task.title, "conflict"],
        [done.task.title, "not_while_completed"],
        ["", "not_found"],
      ].sort(),
    );
    expect(await taskOf(good.task)).toMatchObject({ status: "completed" });
    expect(await eventsOf(stale.task, done.task, hidden.task)).toEqual([]);
  });

  test("are decided in the name of the leader for whom one acts", async () => {
    const [result, request] = [await aResult(), await aRequest()];
    const chosenIds = [result.value, request.value];
    await decide(await asked(database, cast.deputy), { chosenIds, verdict: "yes" });
    const behind = (await eventsOf(result.task, request.task)).map((event) => event.onBehalfOfId);
    expect(behind).toEqual([cast.leader.id, cast.leader.id]);
  });

  test.each(["head", "owner", "administrator", "coordinatingHead", "unrelatedHead", "newcomer"] as const)(
    "are not decided by the %s",
    async (who) => {
      const [result, request] = [await aResult(), await aRequest()];
      const chosenIds = [result.value, request.value];
      const outcome = await decide(await asked(database, cast[who]), { chosenIds, verdict: "yes" });
      expect(outcome.done).toBe(0);
      expect(await eventsOf(result.task, request.task)).toEqual([]);
    },
  );

  test("have one effect, sent twice; of two leaders at once one decides, and the other is told", async () => {
    const results = [await aResult(), await aResult(), await aResult()];
    const chosenIds = results.map(({ value }) => value);
    const context = await asked(database, cast.leader, { requestId: randomUUID() });
    const input = { chosenIds, verdict: "yes" };
    const [one, other] = await Promise.all([
      decide(context, input),
      decide(await asked(database, cast.otherLeader), { ...input, chosenIds: [...chosenIds].reverse() }),
    ]);
    expect(one.done + other.done).toBe(3);
    await decide(context, input);
    expect(await eventsOf(...results.map(({ task }) => task))).toHaveLength(3);
  });
});

describe("one row", () => {
  const one = async (who: Ref, value: string, fields: Record<string, string> = {}) =>
    decide(await asked(database, who), { one: value, chosenIds: [], reason: "", ...fields });

  test("is decided whatever is ticked beside it, with the words of that row", async () => {
    const [result, ticked] = [await aResult(), await aResult()];
    const id = result.task.id;
    await decide(await asked(database, cast.leader), {
      one: `no:${result.value}`,
      chosenIds: [ticked.value],
      verdict: "yes",
      reason: "Lý do của việc khác",
      [`reason.${id}`]: "Thiếu phụ lục",
    });
    expect(await taskOf(result.task)).toMatchObject({ returnedReason: "Thiếu phụ lục" });
    expect(await taskOf(ticked.task)).toMatchObject({ status: "submitted" });
  });

  test("is granted to an earlier date, or told what is wrong with it", async () => {
    const { task, value } = await aRequest();
    const grant = (dueOn: string) => one(cast.leader, `yes:${value}`, { [`dueOn.${task.id}`]: dueOn });
    expect(await complaintOf(grant("mai"))).toEqual({ key: "not_a_date" });
    expect((await grant("11/04/2026")).refused).toMatchObject([
      { complaint: { key: "extension_beyond_asked" } },
    ]);
    expect(await grant("01/04/2026")).toEqual({ done: 1, refused: [] });
    expect(await taskOf(task)).toMatchObject({ dueOn: "2026-04-01" });
  });

  test("is a transfer, by a clerk too, to the department that is named there", async () => {
    const task = await aTask(database, {
      status: "transfer_requested",
      lead: cast.lead,
      leader: cast.leader,
    });
    const value = `yes:transfer:${task.id}:1`;
    expect((await one(cast.clerk, value)).refused).toMatchObject([{ complaint: { key: "required" } }]);
    const field = `leadDepartmentId.${task.id}`;
    await one(cast.clerk, value, { [field]: cast.unrelated.id });
    expect(await taskOf(task)).toMatchObject({ status: "assigned", leadDepartmentId: cast.unrelated.id });
    const no = await one(cast.leader, `no:transfer:${task.id}:2`, { [`reason.${task.id}`]: "Không" });
    expect(no.refused).toMatchObject([{ complaint: { key: "unknown" } }]);
  });

  test("is a request that a clerk passes on where nobody heads the department", async () => {
    const { task, value } = await aRequest("with_head", cast.headless);
    await one(cast.clerk, `yes:${value}`);
    expect(await requestOf(task)).toMatchObject({ status: "with_leader", passedBy: cast.clerk.id });
    expect(await eventsOf(task)).toMatchObject([{ onBehalfOfDepartmentId: cast.headless.id }]);
  });

  test("does not come back without a reason", async () => {
    const { value } = await aResult();
    expect(await complaintOf(one(cast.leader, `no:${value}`))).toEqual({ key: "decision_needs_reason" });
  });
});

describe("what makes no sense is refused in a sentence", () => {
  const id = randomUUID();
  const chosen = `result:${id}:1`;
  test.each([
    [{}],
    [null],
    [{ chosenIds: [], verdict: "yes" }],
    [{ chosenIds: "x", verdict: "yes" }],
    [{ chosenIds: [chosen] }],
    [{ chosenIds: [chosen], verdict: "maybe" }],
    [{ chosenIds: [chosen], verdict: "no", reason: " " }],
    [{ chosenIds: Array.from({ length: 201 }, () => chosen), verdict: "yes" }],
    [{ chosenIds: [`result:${id}:1:${id}`], verdict: "yes" }],
    [{ chosenIds: [`extension:${id}:1`], verdict: "yes" }],
    [{ chosenIds: ["result:1' or '1'='1:1"], verdict: "yes" }],
    [{ chosenIds: [`result:${id}:\0`], verdict: "yes" }],
    [{ chosenIds: [chosen], verdict: "no", reason: "\0" }],
    [{ one: "yes" }],
    [{ one: `maybe:${chosen}` }],
    [{ one: `yes:${chosen}`, [`reason.${id}`]: "\ud83d" }],
    [{ one: `yes:${chosen}`, [`reason.${id}`]: "x".repeat(60_000) }],
    [{ one: `yes:${chosen}`, [`leadDepartmentId.${id}`]: "x" }],
    [{ one: `yes:${chosen}`, [`dueOn.${id}`]: {} }],
  ])("%j", async (input) => {
    const refusal = await refusalOf(decide(await asked(database, cast.leader), input));
    expect(["invalid", "refused"]).toContain(refusal?.kind);
    if (refusal instanceof InvalidError) expect(Object.keys(refusal.fields)).not.toEqual([]);
  });
});
