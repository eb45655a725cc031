import { beforeEach, expect, test } from "vitest";
import { aPerson, type PersonOptions, type Ref } from "@/db/factories";
import { officeRoles } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf } from "@/test/outcome";
import { savePerson, setActive, takeRole } from "./commands";
import { loadPerson } from "./load";
import { hasAdministrator } from "./queries";

const database = await testDatabase();
const administers = { role: "administrator", password: "một câu dài dễ nhớ" } as const;
const asking = await asked(database, await aPerson(database, administers));
const refused = { key: "last_administrator" };

const ways: [string, (person: Ref) => Promise<unknown>][] = [
  ["loses the role", ({ id }) => takeRole(asking, { personId: id, role: "administrator" })],
  ["is deactivated", ({ id }) => setActive(asking, { personId: id, version: 1, active: "no" })],
  [
    "loses the address",
    ({ id }) =>
      savePerson(asking, { personId: id, version: 1, name: "Lê Thị Hà", email: "", language: "vi" }),
  ],
];

let last: Ref & { email: string | null };
beforeEach(async () => {
  await database.delete(officeRoles);
  last = await aPerson(database, administers);
});

test.each(ways)("the last administrator never %s", async (_, remove) => {
  expect(await complaintOf(remove(last))).toEqual(refused);
  expect(await loadPerson(database, last.id, day)).toMatchObject({
    email: last.email,
    roles: new Set(["administrator"]),
  });
});

test.each<[string, PersonOptions]>([
  ["has no password yet", { password: undefined }],
  ["was deactivated", { deactivatedAt: new Date("2026-03-01T00:00:00Z") }],
  ["has no address", { email: null }],
  ["is a leader", { role: "leader" }],
])("another who %s does not count", async (_, options) => {
  await aPerson(database, { ...administers, ...options });
  for (const [, remove] of ways) expect(await complaintOf(remove(last))).toEqual(refused);
});

test.each(ways)("where another stays, one %s", async (_, remove) => {
  await aPerson(database, administers);
  expect(await complaintOf(remove(last))).toBeNull();
});

const pairs = ways.flatMap(([one, removeOne]) =>
  ways.map(([other, removeOther]) => ({ one, other, removeOne, removeOther })),
);

test.each(pairs)(
  "of two, one $one and the other $other: not both at once",
  async ({ removeOne, removeOther }) => {
    const second = await aPerson(database, administers);
    const complaints = await Promise.all([complaintOf(removeOne(last)), complaintOf(removeOther(second))]);
    expect(complaints).toHaveLength(2);
    expect(complaints).toContain(null);
    expect(complaints).toContainEqual(refused);
    expect(await hasAdministrator(database)).toBe(true);
  },
);
