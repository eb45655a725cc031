import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { office, officeRoles, people } from "@/db/schema";
import type { Clock } from "../clock";
import { InvalidError, RefusedError } from "../errors";
import { recordHistory } from "../history/record";
import { parseInput } from "../input";
import { nameColumns } from "../people/names";
import { hasAdministrator } from "../people/queries";
import { type Browser, endSessionsOf, openSession, sessionLength } from "../sessions/commands";
import { hashPassword } from "../sessions/passwords";
import { endLinksOf } from "./end";
import { firstAdministratorInput, redeemLinkInput } from "./input";
import { burn, doorkeeper, limitTries, refuseUnknown, secretIn } from "./use";

/**
 * Uses a link: sets the password, ends the person's other sessions and links, and signs them in; `next` is where they go
 * on. Throws RefusedError, InvalidError.
 */
export async function redeemLink(database: Database, clock: Clock, browser: Browser, raw: unknown) {
  const input = parseInput(redeemLinkInput, raw);
  await refuseUnknown(database, input.token, clock);
  const passwordHash = await hashPassword(input.password);
  return database.transaction(async (tx) => {
    const { personId, purpose, next } = await burn(tx, input.token, clock);
    const setsPassword = purpose === "invitation" || purpose === "password_reset";
    if (!personId || !setsPassword) throw new RefusedError("link_unknown");
    const [person] = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
      .returning({ id: people.id, name: people.name });
    if (!person) throw new RefusedError("link_unknown");
    await endSessionsOf(tx, person.id);
    await endLinksOf(tx, person.id, clock);
    await recordHistory(
      tx,
      { actor: doorkeeper, clock },
      { kind: "password_set", subject: "person", subjectId: person.id, after: { by: purpose } },
    );
    return { ...(await openSession(tx, clock, browser, person.id, sessionLength.short)), next };
  });
}

/** Uses a link that stands for the password, which stays as it is. Throws RefusedError. */
export async function redeemSignInLink(database: Database, clock: Clock, browser: Browser, raw: unknown) {
  const enter = async (tx: Transaction) => {
    const { personId, purpose, next } = await burn(tx, secretIn(raw), clock);
    const mayEnter = personId && purpose === "sign_in" && (await isActive(tx, personId));
    if (!mayEnter) throw new RefusedError("link_unknown");
    await recordHistory(
      tx,
      { actor: doorkeeper, clock },
      { kind: "signed_in_by_link", subject: "person", subjectId: personId },
    );
    return { ...(await openSession(tx, clock, browser, personId, sessionLength.short)), next };
  };
  return limitTries(database, clock, browser.address, () => database.transaction(enter));
}

async function isActive(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.$count(people, and(eq(people.id, personId), isNull(people.deactivatedAt)))) > 0;
}

/** Uses the first administrator's link: makes the person, with the role, and signs them in. */
export async function redeemFirstAdministratorLink(
  database: Database,
  clock: Clock,
  browser: Browser,
  raw: unknown,
) {
  const input = parseInput(firstAdministratorInput, raw);
  await refuseUnknown(database, input.token, clock);
  const passwordHash = await hashPassword(input.password);
  return database.transaction(async (tx) => {
    const { purpose } = await burn(tx, input.token, clock);
    if (purpose !== "first_administrator" || (await hasAdministrator(tx)))
      throw new RefusedError("link_unknown");
    const [person] = await tx
      .insert(people)
      .values({ ...nameColumns(input.name), email: input.email, passwordHash, createdAt: clock.now() })
      .onConflictDoNothing({ target: people.email })
      .returning({ id: people.id });
    if (!person) throw new InvalidError({ email: { key: "email_taken" } });
    await tx.insert(officeRoles).values({ personId: person.id, role: "administrator" });
    await tx.insert(office).values({ name: "Giao Ban", shortName: "Giao Ban" }).onConflictDoNothing();
    await recordHistory(
      tx,
      { actor: doorkeeper, clock },
      { kind: "person_added", subject: "person", subjectId: person.id, after: { role: "administrator" } },
    );
    return openSession(tx, clock, browser, person.id, sessionLength.short);
  });
}
