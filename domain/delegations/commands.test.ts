import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, actorOf, aDelegation, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import { delegations, history, officeRoles, people } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { getTask } from "../tasks/detail";
import { addDelegation, endDelegation } from "./commands";
import { actingFor, delegationsFor, possibleDelegates } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const terms = { startsOn: "18/03/2026", endsOn: "25/03/2026", reason: "Đi công tác" };
const leader = () => aPerson(database, { role: "leader" });

const given = (to: Ref) =>
  database.select().from(delegations).where(eq(delegations.leaderId, to.id)).orderBy(delegations.startsOn);
const eventsOf = (person: Ref) =>
  database
    .select()
    .from(history)
    .where(and(eq(history.subject, "person"), eq(history.subjectId, person.id)))
    .orderBy(asc(history.id));

/** Whose it is: the leader "own", who acts for them ("dep" a leader, "depC" a clerk), others. */
const grid = `
         own leader dep clk depC administrator head owner newcomer
  add    ok  F      F   ok  F    F             F    F     F
  end    ok  -      F   ok  ok   -             -    -     -
`;

test.each(readGrid(grid))("who may $row a delegation", async ({ row, cells }) => {
  const found: Record<string, string> = {};
  for (const column of Object.keys(cells)) {
    const own = await leader();
    const dep = await leader();
    const depC = await aPerson(database, { role: "clerk" });
    const held = await aDelegation(database, { leader: own, to: dep, until: "2026-03-20" });
    await aDelegation(database, { leader: own, to: depC, until: "2026-03-20" });
    const others: Record<string, Ref> = { own, dep, depC, clk: cast.clerk, ...cast };
    const context = await asked(database, others[column] ?? own);
    const later = { startsOn: "01/04/2026", endsOn: "02/04/2026", reason: "Nghỉ phép" };
    const deed =
      row === "add"
        ? addDelegation(context, { leaderId: own.id, delegateId: cast.otherLeader.id, ...later })
        : endDelegation(context, { delegationId: held.id, version: 1 });
    const outcome = await outcomeOf(deed);
    found[column] = symbolOf(outcome);
  }
  expect(found).toEqual(cells);
});

describe("a delegation", () => {
  test("is given by the leader, told to both, and ended so that today it holds no more", async () => {
    const [own, deputy] = [await leader(), await leader()];
    const context = await asked(database, own);
    await addDelegation(context, { leaderId: own.id, delegateId: deputy.id, ...terms });
    const acting = await actorOf(database, deputy, day);
    expect(acting.actsFor).toEqual([own.id]);
    expect(await actingFor(database, acting, day)).toEqual([
      { leaderId: own.id, leaderName: own.name, endsOn: "2026-03-25" },
    ]);
    const [told] = await delegationsFor(database, acting, day);
    expect(told).toMatchObject({ leaderName: own.name, delegateName: deputy.name, reason: "Đi công tác" });
    await endDelegation(context, { delegationId: told?.id, version: 1 });
    expect((await actorOf(database, deputy, day)).actsFor).toEqual([]);
    expect((await eventsOf(own)).map(({ kind, onBehalfOfId }) => [kind, onBehalfOfId])).toEqual([
      ["delegation_added", null],
      ["delegation_ended", null],
    ]);
  });

  test("that was held for some days keeps them; one that was still to begin never was", async () => {
    const own = await leader();
    const held = await aDelegation(database, { leader: own, to: cast.deputy, from: "2026-03-10" });
    const ahead = await aDelegation(database, { leader: own, to: cast.clerk, from: "2026-04-01" });
    const context = await asked(database, own);
    for (const { id } of [held, ahead]) await endDelegation(context, { delegationId: id, version: 1 });
    expect(await given(own)).toMatchObject([{ id: held.id, endsOn: "2026-03-17", version: 2 }]);
    for (const { id } of [held, ahead]) {
      expect(["conflict", "not_found"]).toContain(
        await outcomeOf(endDelegation(context, { delegationId: id, version: 2 })),
      );
    }
  });

  test("that a clerk writes down says in whose name", async () => {
    const own = await leader();
    const input = { leaderId: own.id, delegateId: cast.clerk.id, ...terms };
    await addDelegation(await asked(database, cast.clerk), input);
    expect(await eventsOf(own)).toMatchObject([{ actorId: cast.clerk.id, onBehalfOfId: own.id }]);
  });

  test.each<[string, object, string, string]>([
    ["an administrator", { delegateId: cast.administrator.id }, "delegateId", "not_a_delegate"],
    ["a head", { delegateId: cast.head.id }, "delegateId", "not_a_delegate"],
    ["nobody known", { delegateId: cast.lead.id }, "delegateId", "not_a_delegate"],
    ["the wrong order of days", { endsOn: "17/03/2026" }, "endsOn", "ends_before_start"],
    ["days that are over", { startsOn: "01/03/2026", endsOn: "17/03/2026" }, "endsOn", "delegation_is_past"],
    ["no reason", { reason: " " }, "reason", "required"],
  ])("is not given to %s", async (_, other, field, key) => {
    const own = await leader();
    const input = { leaderId: own.id, delegateId: cast.deputy.id, ...terms, ...other };
    const refusal = await refusalOf(addDelegation(await asked(database, own), input));
    expect(refusal).toMatchObject({ fields: { [field]: { key } } });
    expect(await given(own)).toEqual([]);
  });

  test("is not given to oneself, nor to a leader without an account", async () => {
    const own = await leader();
    const silent = await aPerson(database, { role: "leader", email: null });
    const context = await asked(database, own);
    for (const delegateId of [own.id, silent.id]) {
      const refusal = await refusalOf(addDelegation(context, { leaderId: own.id, delegateId, ...terms }));
      expect(refusal).toMatchObject({ fields: { delegateId: { key: "not_a_delegate" } } });
      expect((await possibleDelegates(database, own.id)).map(({ id }) => id)).not.toContain(delegateId);
    }
  });

  test("of somebody who leads nothing is not written down", async () => {
    const input = { leaderId: cast.head.id, delegateId: cast.deputy.id, ...terms };
    const refusal = await refusalOf(addDelegation(await asked(database, cast.clerk), input));
    expect(refusal).toMatchObject({ fields: { leaderId: { key: "not_a_leader" } } });
  });

  test("is one at a time, also where two are given at the same moment", async () => {
    const own = await leader();
    const context = await asked(database, own);
    const to = (delegate: Ref) =>
      outcomeOf(addDelegation(context, { leaderId: own.id, delegateId: delegate.id, ...terms }));
    const outcomes = await Promise.all([to(cast.deputy), to(cast.otherLeader), to(cast.clerk)]);
    expect(outcomes.toSorted()).toEqual(["invalid", "invalid", "ok"]);
  });
});

describe("who acts for a leader", () => {
  test("does not pass it on: a second delegation hands on the own queue alone", async () => {
    const [own, second, third] = [await leader(), await leader(), await leader()];
    await aDelegation(database, { leader: own, to: second });
    await addDelegation(await asked(database, second), {
      leaderId: second.id,
      delegateId: third.id,
      ...terms,
    });
    expect((await actorOf(database, third, day)).actsFor).toEqual([second.id]);
  });

  test.each(["2026-03-17", "2026-03-18", "2026-03-25", "2026-03-26"])(
    "sees the leader's restricted tasks on the days of it alone: %s",
    async (date) => {
      const [own, deputy] = [await leader(), await leader()];
      const meeting = await aMeeting(database, { restricted: true, chair: own });
      const task = await aTask(database, { status: "submitted", meeting, leader: own });
      await aDelegation(database, { leader: own, to: deputy, from: "2026-03-18", until: "2026-03-25" });
      const within = date >= "2026-03-18" && date <= "2026-03-25";
      const acting = await actorOf(database, deputy, date);
      expect(await outcomeOf(getTask(database, acting, task.id, date))).toBe(within ? "ok" : "not_found");
    },
  );

  test.each<[string, (own: Ref, delegate: Ref) => Promise<unknown>]>([
    ["the delegate lost the office role", (_, { id }) => loseRole(id)],
    ["the leader leads no more", ({ id }) => loseRole(id)],
    ["the leader was deactivated", ({ id }) => deactivate(id)],
  ])("acts for nobody once %s", async (_, happens) => {
    const [own, deputy] = [await leader(), await aPerson(database, { role: "clerk" })];
    await aDelegation(database, { leader: own, to: deputy });
    expect((await actorOf(database, deputy, day)).actsFor).toEqual([own.id]);
    await happens(own, deputy);
    const acting = await actorOf(database, deputy, day);
    expect([acting.actsFor, await actingFor(database, acting, day)]).toEqual([[], []]);
  });
});

const loseRole = (personId: string) => database.delete(officeRoles).where(eq(officeRoles.personId, personId));
const deactivate = (personId: string) =>
  database
    .update(people)
    .set({ deactivatedAt: new Date("2026-03-01T00:00:00Z") })
    .where(eq(people.id, personId));
