import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Transaction } from "@/db/client";
import { actorOf, aDepartment, aMembership, aPerson, aTask, type Ref } from "@/db/factories";
import { departments, memberships, taskParts, tasks } from "@/db/schema";
import { day } from "@/test/asked";
import { close, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { refusalOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import { addDays, formatDate, instantOf } from "../dates";
import { openStatuses } from "../tasks/rules";
import { applyDueChanges } from "./due";
import { isOpenOn } from "./open";

const database = await testDatabase();
const end = addDays(day, 30);
const count = 6;
const index = fc.nat(count - 1);

const mergers = fc.array(
  fc.record({
    from: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
    into: index,
    days: fc.integer({ min: -20, max: 20 }),
  }),
  { maxLength: 6 },
);
const given = fc.array(
  fc.record({
    lead: index,
    parts: fc.uniqueArray(index, { maxLength: 3 }),
    status: fc.constantFrom("assigned" as const, "in_progress" as const, "submitted" as const, null),
  }),
  { minLength: 1, maxLength: 5 },
);
const places = fc.array(
  fc.record({ where: index, kind: fc.constantFrom("head" as const, "staff" as const) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

class RolledBack extends Error {}

/** Runs in a transaction of which nothing stays, so that each run finds an empty office. */
async function inPassing(work: (tx: Transaction) => Promise<void>): Promise<void> {
  const undone = database.transaction(async (tx) => {
    await work(tx);
    throw new RolledBack();
  });
  await undone.catch((error) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

async function openLeads(tx: Transaction) {
  return tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .where(and(inArray(tasks.status, [...openStatuses]), isOpenOn(end)));
}

/** People with the kind of each place that has no end, and whether its department is open. */
async function lastingPlaces(tx: Transaction) {
  const rows = await tx
    .select({ personId: memberships.personId, kind: memberships.kind, open: sql<boolean>`${isOpenOn(end)}` })
    .from(memberships)
    .innerJoin(departments, eq(departments.id, memberships.departmentId))
    .where(isNull(memberships.endsOn));
  expect(rows.every(({ open }) => open)).toBe(true);
  return [...new Set(rows.map(({ personId, kind }) => `${personId} ${kind}`))].sort();
}

test("after any mergers each open task has an open lead, nobody lost a place, and there are as many tasks", async () => {
  const property = fc.asyncProperty(given, places, mergers, (tasksGiven, placesHeld, decisions) =>
    inPassing(async (tx) => {
      const all: Ref[] = [];
      for (let at = 0; at < count; at += 1) all.push(await aDepartment(tx));
      const at = (place: number) => all[place] ?? { id: "" };
      for (const { lead, parts, status } of tasksGiven) {
        const others = parts.filter((part) => part !== lead).map((part) => ({ department: at(part) }));
        await aTask(tx, { lead: at(lead), status, parts: others });
      }
      const person = await aPerson(tx, { role: "administrator" });
      for (const { where, kind } of placesHeld) {
        const held = and(
          eq(memberships.personId, person.id),
          eq(memberships.departmentId, at(where).id),
          eq(memberships.kind, kind),
        );
        if ((await tx.$count(memberships, held)) === 0)
          await aMembership(tx, person, { department: at(where), kind });
      }
      const before = { tasks: (await openLeads(tx)).length, places: await lastingPlaces(tx) };
      const actor = await actorOf(tx, person, day);
      const clock = fixedClock(instantOf(day, "09:00"));
      for (const { from, into, days } of decisions) {
        const change = { from: formatDate(addDays(day, days)) };
        const input = mergerOf(from.map(at), at(into), change);
        await refusalOf(tx.transaction((attempt) => close({ database: attempt, actor, clock }, input)));
      }
      await applyDueChanges(tx, fixedClock(instantOf(end, "00:00")));
      expect((await openLeads(tx)).length).toBe(before.tasks);
      expect(await lastingPlaces(tx)).toEqual(before.places);
      const doubled = await tx
        .select({ id: tasks.id })
        .from(taskParts)
        .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
        .where(eq(tasks.leadDepartmentId, taskParts.departmentId));
      expect(doubled).toEqual([]);
      const closed = await tx
        .select({ id: taskParts.id })
        .from(taskParts)
        .innerJoin(departments, eq(departments.id, taskParts.departmentId))
        .where(and(isNotNull(departments.closedOn), sql`not ${isOpenOn(end)}`));
      expect(closed).toEqual([]);
    }),
  );
  await fc.assert(property, { numRuns: 60 });
}, 120_000);
