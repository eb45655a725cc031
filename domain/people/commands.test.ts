import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aMembership, aPerson, type Ref } from "@/db/factories";
import { history, memberships, people } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf, refusalOf } from "@/test/outcome";
import {
  addMembership,
  addPerson,
  endMembership,
  giveRole,
  savePerson,
  setLanguage,
  takeRole,
} from "./commands";
import { loadPerson } from "./load";
import { leaders, membersOf } from "./queries";

const database = await testDatabase();
const password = "một câu dài dễ nhớ";
const keeper = await aPerson(database, { role: "administrator", password });
const administrator = await asked(database, keeper);
const department = await aDepartment(database);

const read = async ({ id }: Ref) => {
  const [person] = await database.select().from(people).where(eq(people.id, id));
  if (!person) throw new Error("Nobody is there.");
  return person;
};
const lastEvent = async ({ id }: Ref) => {
  const rows = await database
    .select()
    .from(history)
    .where(and(eq(history.subject, "person"), eq(history.subjectId, id)))
    .orderBy(asc(history.id));
  return rows.at(-1);
};
const anAddress = () => `${randomUUID()}@example.com`;

describe("a person", () => {
  test("is added with the name taken apart, found without diacritics, and recorded", async () => {
    const email = anAddress();
    const raw = { name: "  Đỗ  Thị Hồng Vân ", email: email.toUpperCase(), language: "en" };
    const person = await addPerson(administrator, raw);
    expect(await read(person)).toMatchObject({
      familyName: "Đỗ",
      middleName: "Thị Hồng",
      givenName: "Vân",
      name: "Đỗ Thị Hồng Vân",
      searchText: "do thi hong van",
      email,
      language: "en",
      passwordHash: null,
      deactivatedAt: null,
    });
    expect(await lastEvent(person)).toMatchObject({
      kind: "person_added",
      actorId: keeper.id,
      after: { name: "Đỗ Thị Hồng Vân", email },
    });
  });

  test("needs no address, and many may have none", async () => {
    const raw = { name: "Lê Thị Hà", email: "", language: "vi" };
    for (const person of [await addPerson(administrator, raw), await addPerson(administrator, raw)]) {
      expect(await read(person)).toMatchObject({ email: null });
    }
  });

  test("is saved with only what changed in the history", async () => {
    const person = await aPerson(database, { name: "Lê Thị Hà" });
    const raw = {
      personId: person.id,
      version: 1,
      name: "Lê Thị Thu Hà",
      email: person.email,
      language: "vi",
    };
    await savePerson(administrator, raw);
    expect(await read(person)).toMatchObject({ name: "Lê Thị Thu Hà", version: 2 });
    expect(await lastEvent(person)).toMatchObject({
      kind: "person_saved",
      before: { name: "Lê Thị Hà" },
      after: { name: "Lê Thị Thu Hà" },
    });
  });

  describe("has an address of their own", () => {
    const taken = { fields: { email: { key: "email_taken" } } };

    test("in whatever case it is typed", async () => {
      const one = await aPerson(database);
      const other = await aPerson(database);
      const raw = { name: "Lê Thị Hà", email: one.email?.toUpperCase(), language: "vi" };
      expect(await refusalOf(addPerson(administrator, raw))).toMatchObject(taken);
      const save = savePerson(administrator, { ...raw, personId: other.id, version: 1 });
      expect(await refusalOf(save)).toMatchObject(taken);
      const own = savePerson(administrator, { ...raw, personId: one.id, version: 1 });
      expect(await outcomeOf(own)).toBe("ok");
    });

    test("also where several are given one at the same moment", async () => {
      const email = anAddress();
      const raw = { name: "Lê Thị Hà", email, language: "vi" };
      const known = await Promise.all(Array.from({ length: 4 }, () => aPerson(database)));
      const saves = known.map(({ id }) => savePerson(administrator, { ...raw, personId: id, version: 1 }));
      const adds = Array.from({ length: 4 }, () => addPerson(administrator, raw));
      const refusals = await Promise.all([...saves, ...adds].map((command) => refusalOf(command)));
      expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
      for (const refusal of refusals) if (refusal) expect(refusal).toMatchObject(taken);
    });
  });

  test("chooses a language, and an unknown one is refused", async () => {
    const person = await aPerson(database);
    const context = await asked(database, person);
    await setLanguage(context, { language: "en" });
    expect(await read(person)).toMatchObject({ language: "en" });
    expect(await outcomeOf(setLanguage(context, { language: "fr" }))).toBe("invalid");
  });
});

describe("a role", () => {
  test("is given with a title, given again with another, and taken", async () => {
    const person = await aPerson(database);
    const named = { personId: person.id, role: "leader" };
    await giveRole(administrator, { ...named, title: "Phó Chủ tịch" });
    await giveRole(administrator, { ...named, title: "Chủ tịch" });
    const leader = await loadPerson(database, person.id, day);
    expect(leader).toMatchObject({ title: "Chủ tịch", roles: new Set(["leader"]) });
    expect((await leaders(database)).map(({ id }) => id)).toContain(person.id);
    await takeRole(administrator, named);
    expect((await loadPerson(database, person.id, day))?.roles).toEqual(new Set());
    expect((await leaders(database)).map(({ id }) => id)).not.toContain(person.id);
    expect(await lastEvent(person)).toMatchObject({ kind: "role_taken", before: { role: "leader" } });
  });
});

describe("a membership", () => {
  const form = { departmentId: department.id, kind: "staff", title: "Chuyên viên", startsOn: "18/03/2026" };
  const nextMonth = "2026-04-18";
  const namesOn = async (date: string) =>
    (await membersOf(database, department.id, date)).map(({ id }) => id);

  test("holds from its first to its last day, both included", async () => {
    const person = await aPerson(database);
    await addMembership(administrator, { ...form, personId: person.id });
    expect(await namesOn("2026-03-17")).not.toContain(person.id);
    expect(await namesOn(day)).toContain(person.id);
    const [row] = await database.select().from(memberships).where(eq(memberships.personId, person.id));
    const end = { membershipId: row?.id, version: 1, endsOn: "17/04/2026" };
    await endMembership(administrator, end);
    expect(await namesOn("2026-04-17")).toContain(person.id);
    expect(await namesOn(nextMonth)).not.toContain(person.id);
    await endMembership(administrator, { ...end, version: 2, endsOn: "" });
    expect(await namesOn(nextMonth)).toContain(person.id);
  });

  test("does not end before it begins", async () => {
    const row = await aMembership(database, await aPerson(database), { department, from: day });
    const end = { membershipId: row.id, version: 1, endsOn: "17/03/2026" };
    expect(await refusalOf(endMembership(administrator, end))).toMatchObject({
      fields: { endsOn: { key: "ends_before_start" } },
    });
    expect(await outcomeOf(endMembership(administrator, { ...end, endsOn: "18/03/2026" }))).toBe("ok");
  });

  test("is not given twice from the same day, but as head and staff, and in several departments", async () => {
    const person = await aPerson(database);
    const personId = person.id;
    await addMembership(administrator, { ...form, personId });
    expect(await refusalOf(addMembership(administrator, { ...form, personId }))).toMatchObject({
      fields: { departmentId: { key: "already_a_member" } },
    });
    await addMembership(administrator, { ...form, personId, kind: "head" });
    const elsewhere = await aDepartment(database);
    await addMembership(administrator, { ...form, personId, departmentId: elsewhere.id });
    expect((await loadPerson(database, personId, day))?.memberships).toHaveLength(3);
  });
});
