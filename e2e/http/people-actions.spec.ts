import type { OutgoingHttpHeaders } from "node:http";
import type { Database } from "@/db/client";
import { aPerson, aSession, aTask, type Ref } from "@/db/factories";
import { readGrid } from "@/test/grid";
import { cookieName, tokenOf } from "../cookie";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOf, outcomeOf } from "./forms";

async function signedIn(database: Database, person: Ref): Promise<OutgoingHttpHeaders> {
  return { cookie: `${cookieName}=${await tokenOf(await aSession(database, person))}` };
}

const days = { startsOn: "01/04/2030", endsOn: "05/04/2030" };
const absence = "endsOn note personId startsOn";
const delegation = "delegateId endsOn leaderId reason startsOn";

/** Who may write it down, for somebody of the lead department, and for a leader. */
const grid = `
                none owner newcomer leader otherLeader clerk coordinatingHead administrator head
  absence       out  F     F        F      F           F     F                ok            ok
  delegation    out  F     F        F      F           ok    F                F             F
`;

test.describe("absences and delegations, sent by everybody", () => {
  for (const { row, cells } of readGrid(grid)) {
    test(row, async ({ database, cast, as }) => {
      const found: Record<string, string> = {};
      for (const role of Object.keys(cells)) {
        const isAbsence = row === "absence";
        const person = await aPerson(
          database,
          isAbsence ? { member: { department: cast.lead } } : { role: "leader" },
        );
        const own = await signedIn(database, person);
        const form = await formOf("/account", own, isAbsence ? absence : delegation);
        const typed: Fields = isAbsence ? { note: "" } : { delegateId: cast.deputy.id, reason: "Công tác" };
        const fields = { ...form.hidden, ...days, ...typed };
        const headers = await as(role === "none" ? null : (role as "clerk"));
        found[role] = outcomeOf(await call("/account", actionOf(form), fields, headers));
        const told = await database.query.history.findMany({
          where: (history, { eq }) => eq(history.subjectId, person.id),
        });
        expect(told, role).toHaveLength(found[role] === "ok" ? 1 : 0);
      }
      expect(found).toEqual(cells);
    });
  }

  test("one's own, and what ends them", async ({ database, cast, as }) => {
    const leader = await aPerson(database, { role: "leader" });
    const own = await signedIn(database, leader);
    const send = async (names: string, typed: Fields, headers = own) => {
      const form = await formOf("/account", own, names);
      return outcomeOf(await call("/account", actionOf(form), { ...form.hidden, ...typed }, headers));
    };
    expect(await send(absence, { ...days, note: "Nghỉ phép" })).toBe("ok");
    expect(await send(absence, { ...days, note: "" })).toContain("Đã ghi nghỉ từ 01/04/2030");
    for (const typed of [{ endsOn: "x" }, { endsOn: "31/03/2030" }, { note: "x".repeat(400) }]) {
      expect(await send(absence, { ...days, note: "", ...typed })).toMatch(/^\{/);
    }
    expect(await send("absenceId endsOn version", { endsOn: "03/04/2030" }, await as("clerk"))).toBe("F");
    expect(await send("absenceId endsOn version", { endsOn: "03/04/2030" })).toBe("ok");
    expect(await send("absenceId version", {}, await as("leader"))).toBe("F");
    expect(await send("absenceId version", {})).toBe("ok");
    expect(await send(delegation, { ...days, delegateId: cast.deputy.id, reason: "Công tác" })).toBe("ok");
    expect(await send("delegationId version", {}, await as("administrator"))).toBe("-");
    expect(await send("delegationId version", {}, await as("deputy"))).toBe("F");
    expect(await send("delegationId version", {})).toBe("ok");
  });
});

test("a deactivation asks to whom the work goes, and is for administrators", async ({
  database,
  cast,
  as,
}) => {
  const person = await aPerson(database, { member: { department: cast.lead } });
  const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: person });
  const path = `/admin/people/${person.id}`;
  const field = `taker-${cast.lead.id}`;
  const form = await formOf(path, await as("administrator"), `active personId seen ${field} version`);
  const send = async (typed: Fields, role: "administrator" | "clerk" | "head" = "administrator") =>
    outcomeOf(await call(path, actionOf(form), { ...form.hidden, ...typed }, await as(role)));
  for (const role of ["clerk", "head"] as const) {
    expect(await send({ [field]: cast.colleague.id }, role)).toBe("F");
  }
  expect(await send({})).toContain("không được để trống");
  expect(await send({ [field]: cast.unrelatedStaff.id })).toContain("đang thuộc đơn vị");
  expect(await send({ [field]: cast.colleague.id, seen: "khác" })).toContain("Đã có người lưu thay đổi");
  expect(await send({ [field]: cast.colleague.id })).toBe("ok");
  const after = await database.query.tasks.findFirst({ where: (row, { eq }) => eq(row.id, task.id) });
  expect(after?.ownerId).toBe(cast.colleague.id);
});
