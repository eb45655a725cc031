import { and, eq, sql } from "drizzle-orm";
import { departments, memberships, officeRoles, people } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { endLinksOf } from "../links/end";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";
import { endSessionsOf } from "../sessions/commands";
import { countAttempt, forgetAttempt, passwordKeys, windowMinutes } from "../sessions/limits";
import { hashPassword, verifyPassword } from "../sessions/passwords";
import {
  activationInput,
  addMembershipInput,
  addPersonInput,
  changePasswordInput,
  endMembershipInput,
  giveRoleInput,
  languageInput,
  savePersonInput,
  takeRoleInput,
} from "./input";
import { leaveDepartment, leaveOffice, lockHeld } from "./leave";
import { nameColumns } from "./names";
import { hasAdministrator } from "./queries";

/** Adds a person; without an e-mail address, one who never signs in. Throws InvalidError where the address is taken. */
export async function addPerson(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const input = parseInput(addPersonInput, raw);
  return carryOut(context, async (work) => {
    const [person] = await work.tx
      .insert(people)
      .values({
        ...nameColumns(input.name),
        email: input.email,
        language: input.language,
        createdAt: work.clock.now(),
      })
      .onConflictDoNothing({ target: people.email })
      .returning({ id: people.id });
    if (!person) throw new InvalidError({ email: { key: "email_taken" } });
    const { name, email } = input;
    await work.record({
      kind: "person_added",
      subject: "person",
      subjectId: person.id,
      after: { name, email },
    });
    return person;
  });
}

/**
 * Saves name, address and language of a person. An address that changes ends the person's sessions. Throws RefusedError
 * where the last administrator would lose theirs.
 */
export async function savePerson(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const input = parseInput(savePersonInput, raw);
  return carryOut(context, async (work) => {
    const before = await loadPersonRow(work, input.personId);
    const { name, email, language } = input;
    await writePerson(work, before.id, input.version, { ...nameColumns(name), email, language });
    if (!email) await refuseWithoutAdministrator(work);
    if (email !== before.email) {
      await endSessionsOf(work.tx, before.id);
      await endLinksOf(work.tx, before.id, work.clock);
    }
    const changes = changedFields(
      { name: before.name, email: before.email, language: before.language },
      { name, email, language },
    );
    await work.record({ kind: "person_saved", subject: "person", subjectId: before.id, ...changes });
    return { id: before.id };
  });
}

/** Gives a person an office-wide role, or another title in it; their sessions end, so that it holds from now on. */
export async function giveRole(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const { personId, role, title } = parseInput(giveRoleInput, raw);
  return carryOut(context, async (work) => {
    await loadPersonRow(work, personId);
    await work.tx
      .insert(officeRoles)
      .values({ personId, role, title })
      .onConflictDoUpdate({ target: [officeRoles.personId, officeRoles.role], set: { title } });
    await endSessionsOf(work.tx, personId);
    await work.record({ kind: "role_given", subject: "person", subjectId: personId, after: { role, title } });
    return { id: personId };
  });
}

/** Takes a role from a person. Throws RefusedError where nobody would administer the office any more. */
export async function takeRole(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const { personId, role } = parseInput(takeRoleInput, raw);
  return carryOut(context, async (work) => {
    await loadPersonRow(work, personId);
    const taken = await work.tx
      .delete(officeRoles)
      .where(and(eq(officeRoles.personId, personId), eq(officeRoles.role, role)))
      .returning({ role: officeRoles.role });
    if (taken.length === 0) return { id: personId };
    await refuseWithoutAdministrator(work);
    await endSessionsOf(work.tx, personId);
    await work.record({ kind: "role_taken", subject: "person", subjectId: personId, before: { role } });
    return { id: personId };
  });
}

/** Makes a person head or staff of a department from a day on. */
export async function addMembership(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const input = parseInput(addMembershipInput, raw);
  return carryOut(context, async (work) => {
    const person = await loadPersonRow(work, input.personId);
    if ((await work.tx.$count(departments, eq(departments.id, input.departmentId))) === 0) {
      throw new InvalidError({ departmentId: { key: "unknown" } });
    }
    const [membership] = await work.tx
      .insert(memberships)
      .values(input)
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (!membership) throw new InvalidError({ departmentId: { key: "already_a_member" } });
    await endSessionsOf(work.tx, person.id);
    const { personId: _, ...after } = input;
    await work.record({ kind: "membership_added", subject: "person", subjectId: person.id, after });
    return { id: person.id };
  });
}

/**
 * Sets the last day of a membership, or opens its end again; what the person holds at the department goes to somebody
 * else (leaveDepartment).
 */
export async function endMembership(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const input = parseInput(endMembershipInput, raw);
  return carryOut(context, async (work) => {
    const own = eq(memberships.id, input.membershipId);
    const [known] = await work.tx.select({ personId: memberships.personId }).from(memberships).where(own);
    if (known) await lockHeld(work, known.personId);
    const [before] = await work.tx.select().from(memberships).where(own).for("update");
    if (!before) throw new NotFoundError();
    if (input.endsOn && input.endsOn < before.startsOn)
      throw new InvalidError({ endsOn: { key: "ends_before_start" } });
    await writtenRow(
      await work.tx
        .update(memberships)
        .set({ endsOn: input.endsOn, version: input.version + 1 })
        .where(and(own, eq(memberships.version, input.version)))
        .returning({ id: memberships.id }),
      async () => true,
    );
    await leaveDepartment(work, before, input.endsOn, raw);
    await endSessionsOf(work.tx, before.personId);
    await work.record({
      kind: "membership_ended",
      subject: "person",
      subjectId: before.personId,
      before: { departmentId: before.departmentId, endsOn: before.endsOn },
      after: { departmentId: before.departmentId, endsOn: input.endsOn },
    });
    return { id: before.personId };
  });
}

/**
 * Deactivates a person, whose sessions and links end at once and whose work goes to whom the form names (leaveOffice),
 * or lets them in again. Throws ConflictError where the form was made from other holdings.
 */
export async function setActive(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseAdministrator(context);
  const input = parseInput(activationInput, raw);
  return carryOut(context, async (work) => {
    if (!input.active) await lockHeld(work, input.personId);
    const before = await loadPersonRow(work, input.personId);
    const deactivatedAt = input.active ? null : work.clock.now();
    await writePerson(work, before.id, input.version, { deactivatedAt });
    await refuseWithoutAdministrator(work);
    if (!input.active) {
      await leaveOffice(work, before.id, raw);
      await endSessionsOf(work.tx, before.id);
      await endLinksOf(work.tx, before.id, work.clock);
    }
    const kind = input.active ? "person_reactivated" : "person_deactivated";
    await work.record({ kind, subject: "person", subjectId: before.id, after: { active: input.active } });
    return { id: before.id };
  });
}

/** One's own language. */
export async function setLanguage(context: Context, raw: unknown): Promise<{ id: string }> {
  const { language } = parseInput(languageInput, raw);
  const personId = ownId(context);
  return carryOut(context, async (work) => {
    const before = await loadPersonRow(work, personId);
    await work.tx.update(people).set({ language }).where(eq(people.id, personId));
    const changes = changedFields({ language: before.language }, { language });
    await work.record({ kind: "language_set", subject: "person", subjectId: personId, ...changes });
    return { id: personId };
  });
}

/** Changes one's own password, and ends one's sessions in other browsers. Throws InvalidError for a wrong current one. */
export async function changePassword(
  context: Context,
  sessionId: string,
  raw: unknown,
): Promise<{ id: string }> {
  const input = parseInput(changePasswordInput, raw);
  const personId = ownId(context);
  await proveCurrentPassword(context, personId, input.current);
  const passwordHash = await hashPassword(input.password);
  return carryOut(context, async (work) => {
    await loadPersonRow(work, personId);
    await work.tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
    await endSessionsOf(work.tx, personId, sessionId);
    await endLinksOf(work.tx, personId, work.clock);
    await work.record({
      kind: "password_set",
      subject: "person",
      subjectId: personId,
      after: { by: "self" },
    });
    return { id: personId };
  });
}

/** Who guesses at the password of a browser left signed in is stopped as at the door. */
async function proveCurrentPassword({ database, clock }: Context, personId: string, current: string) {
  const counted = await countAttempt(database, passwordKeys(personId), clock);
  if (!counted) throw new RefusedError("password_limited", { minutes: windowMinutes });
  const [person] = await database
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId));
  if (!(await verifyPassword(person?.passwordHash ?? null, current))) {
    throw new InvalidError({ current: { key: "password_wrong" } });
  }
  await forgetAttempt(database, counted);
}

function authoriseAdministrator({ actor }: Context): void {
  if (!mayInOffice(actor, "manage_people")) throw new ForbiddenError();
}

function ownId({ actor }: Context): string {
  if (actor.kind !== "person") throw new ForbiddenError();
  return actor.id;
}

async function loadPersonRow({ tx }: Work, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
  if (!person) throw new NotFoundError();
  return person;
}

/** Throws InvalidError where the address is another person's, ConflictError where the version is an older one. */
async function writePerson(
  { tx }: Work,
  personId: string,
  version: number,
  columns: Partial<typeof people.$inferInsert>,
): Promise<void> {
  const written = tx
    .update(people)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(people.id, personId), eq(people.version, version)))
    .returning({ id: people.id });
  const rows = await written.catch((error: unknown) => {
    throw isTakenAddress(error) ? new InvalidError({ email: { key: "email_taken" } }) : error;
  });
  await writtenRow(rows, async () => true);
}

function isTakenAddress(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (cause as { constraint_name?: string } | undefined)?.constraint_name === "people_email_unique";
}

/** Two administrators who remove each other at the same moment take turns here, so that the second is refused. */
async function refuseWithoutAdministrator({ tx }: Work): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  if (!(await hasAdministrator(tx))) throw new RefusedError("last_administrator");
}
