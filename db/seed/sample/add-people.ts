import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { officeRoles, people } from "@/db/schema";
import { type Context, carryOut } from "@/domain/command";
import { addMembership, addPerson, giveRole } from "@/domain/people/commands";
import { nameColumns } from "@/domain/people/names";
import { hashPassword } from "@/domain/sessions/passwords";
import { type Account, addressOf } from "./accounts";
import type { DepartmentKey } from "./department-list";
import { asPerson, asSystem, one } from "./desk";
import { everybody, hasAccount, type PersonKey, personList } from "./person-list";
import { inOfficeSince, type Timetable } from "./timetable";

/** The hashes of the passwords by address: made before the transaction, because they are meant to take time. */
export async function hashPasswords(accounts: readonly Account[]): Promise<Map<string, string>> {
  const hashes = accounts.map(async ({ email, password }) => [email, await hashPassword(password)] as const);
  return new Map(await Promise.all(hashes));
}

interface Newcomers {
  at: Date;
  timetable: Timetable;
  departments: Record<DepartmentKey, string>;
  passwordHashes: ReadonlyMap<string, string>;
}

/** Adds the administrator, who adds the others. Gives the ids by key. */
export async function addPeople(
  tx: Transaction,
  { at, timetable, departments, passwordHashes }: Newcomers,
): Promise<Record<PersonKey, string>> {
  const ids: Partial<Record<PersonKey, string>> = { phong: await addAdministrator(asSystem(tx, at)) };
  const context = await asPerson(tx, ids.phong ?? "", at);
  const startsOn = inOfficeSince(timetable);
  for (const { key, name, title, role, member } of everybody) {
    const email = hasAccount(key) ? addressOf(name) : "";
    const personId = ids[key] ?? (await addPerson(context, { name, email, language: "vi" })).id;
    ids[key] = personId;
    if (role) await giveRole(context, { personId, role, title });
    if (member) {
      const [department, kind] = member;
      const departmentId = departments[department];
      await addMembership(context, { personId, departmentId, kind, title, startsOn });
    }
    const passwordHash = passwordHashes.get(email);
    if (passwordHash) await setPassword(context, personId, passwordHash);
  }
  return ids as Record<PersonKey, string>;
}

/** As the first administrator's link does, since nobody is there yet who may add people. */
async function addAdministrator(context: Context): Promise<string> {
  const { name } = personList.phong;
  const { id } = await carryOut(context, async (work) => {
    const values = { ...nameColumns(name), email: addressOf(name), createdAt: work.clock.now() };
    const person = one(await work.tx.insert(people).values(values).returning({ id: people.id }));
    await work.tx.insert(officeRoles).values({ personId: person.id, role: "administrator" });
    const after = { name, role: "administrator" };
    await work.record({ kind: "person_added", subject: "person", subjectId: person.id, after });
    return person;
  });
  return id;
}

async function setPassword(context: Context, personId: string, passwordHash: string): Promise<void> {
  await carryOut(context, async (work) => {
    await work.tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
    const after = { by: "sample" };
    await work.record({ kind: "password_set", subject: "person", subjectId: personId, after });
    return { id: personId };
  });
}
