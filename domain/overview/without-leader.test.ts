import { expect, test } from "vitest";
import { aCast, actorOf, aDelegation, aMeeting, anExtension, aPerson, aTask, type Ref } from "@/db/factories";
import { absences, officeRoles } from "@/db/schema";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { decisionsWithoutLeader, type Without } from "./without-leader";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await actorOf(database, cast.clerk, day);

const leader = () => aPerson(database, { role: "leader" });
const away = async (person: Ref) => {
  await database
    .insert(absences)
    .values({ personId: person.id, startsOn: "2026-03-16", endsOn: "2026-03-20" });
  return person;
};
const told = async (task: Ref) => {
  const { rows } = await decisionsWithoutLeader(database, clerk, day);
  return rows.find((row) => row.task.id === task.id)?.without ?? null;
};

test.each<[string, () => Promise<Ref | undefined>, Without | null]>([
  ["nobody", async () => undefined, "nobody"],
  ["a past chair without an account", () => aPerson(database, { email: null }), "no_account"],
  ["a leader without an account", () => aPerson(database, { email: null, role: "leader" }), "no_account"],
  [
    "a leader who was deactivated",
    () => aPerson(database, { role: "leader", deactivatedAt: new Date("2026-03-01T00:00:00Z") }),
    "deactivated",
  ],
  ["somebody who leads no more", () => aPerson(database), "not_in_office"],
  ["a leader who is away", async () => away(await leader()), "away"],
  [
    "a leader who is away and has delegated",
    async () => {
      const own = await away(await leader());
      await aDelegation(database, { leader: own, to: cast.deputy });
      return own;
    },
    null,
  ],
  [
    "a leader who is away, whose delegate lost the role",
    async () => {
      const own = await away(await leader());
      await aDelegation(database, { leader: own, to: cast.head });
      return own;
    },
    "away",
  ],
  ["a leader who is there", leader, null],
])("a result in the queue of %s", async (_, whose, expected) => {
  const task = await aTask(database, { status: "submitted", leader: await whose() });
  expect(await told(task)).toBe(expected);
});

test("an extension waits there, too; what is still worked on does not", async () => {
  const past = await aPerson(database, { email: null });
  const task = await aTask(database, { status: "in_progress", leader: past, dueOn: "2026-03-25" });
  expect(await told(task)).toBeNull();
  const request = { task, by: cast.owner, before: "2026-03-25", asked: "2026-04-01" };
  await anExtension(database, { ...request, status: "with_leader" });
  expect(await told(task)).toBe("no_account");
});

test("only clerks are told, of restricted meetings too, with how many there are in all", async () => {
  const meeting = await aMeeting(database, { restricted: true });
  const task = await aTask(database, { status: "submitted", meeting });
  expect(await told(task)).toBe("nobody");
  const { rows, count } = await decisionsWithoutLeader(database, clerk, day);
  expect(count).toBe(rows.length);
  for (const person of [cast.leader, cast.administrator, cast.head, cast.newcomer]) {
    const actor = await actorOf(database, person, day);
    expect(await decisionsWithoutLeader(database, actor, day)).toEqual({ rows: [], count: 0 });
  }
});

test("who leads and is a clerk is told as a clerk", async () => {
  const both = await leader();
  await database.insert(officeRoles).values({ personId: both.id, role: "clerk" });
  const { count } = await decisionsWithoutLeader(database, await actorOf(database, both, day), day);
  expect(count).toBeGreaterThan(0);
});
