import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Connection, Database, Transaction } from "@/db/client";
import type { LinkPurpose } from "@/db/enums";
import { office, officeRoles, oneTimeLinks, people } from "@/db/schema";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { type Context, carryOut } from "../command";
import { ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { recordHistory } from "../history/record";
import { parseInput } from "../input";
import { nameColumns } from "../people/names";
import { hasAdministrator } from "../people/queries";
import { mayInOffice } from "../permissions";
import { type Browser, endSessionsOf, openSession, sessionLength } from "../sessions/commands";
import { hashPassword } from "../sessions/passwords";
import { endLinksOf } from "./end";
import { firstAdministratorInput, makeLinkInput, redeemLinkInput, token } from "./input";

const hours = 3_600_000;
/** How long a link can be used, in milliseconds. */
const lifetimes: Partial<Record<LinkPurpose, number>> = { invitation: 7 * 24 * hours };
const usualLifetime = 24 * hours;

const doorkeeper: System = { kind: "system", name: "one-time link" };
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** Where a link leads, under the public address of the office. */
export const linkPath = (secret: string) => `/link/${secret}`;

async function makeLink(
  connection: Connection,
  clock: Clock,
  link: { purpose: LinkPurpose; personId: string | null; createdBy: string | null },
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + (lifetimes[link.purpose] ?? usualLifetime));
  await connection.insert(oneTimeLinks).values({ ...link, tokenHash: hashOf(secret), createdAt, expiresAt });
  return secret;
}

/**
 * A link by which a person sets a password: an invitation for who has none, a reset for who has. The administrator
 * hands it over; links made before for the same person end. Throws ForbiddenError, NotFoundError, RefusedError.
 */
export async function createLinkFor(context: Context, raw: unknown): Promise<{ path: string }> {
  if (!mayInOffice(context.actor, "manage_people")) throw new ForbiddenError();
  const { personId } = parseInput(makeLinkInput, raw);
  let secret = "";
  await carryOut({ ...context, requestId: undefined }, async (work) => {
    // Locked, so that of two links made at the same moment the second ends the first.
    const [person] = await work.tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person) throw new NotFoundError();
    if (!person.email || person.deactivatedAt) throw new RefusedError("link_needs_account");
    await endLinksOf(work.tx, personId, work.clock);
    const purpose = person.passwordHash ? "password_reset" : "invitation";
    const createdBy = work.actor.kind === "person" ? work.actor.id : null;
    secret = await makeLink(work.tx, work.clock, { purpose, personId, createdBy });
    await work.record({ kind: `${purpose}_made`, subject: "person", subjectId: personId });
    return { id: personId };
  });
  return { path: linkPath(secret) };
}

/**
 * The link by which the first administrator comes in, printed at start; the one printed before ends. Null once somebody
 * administers the office.
 */
export async function createFirstAdministratorLink(database: Database, clock: Clock): Promise<string | null> {
  if (await hasAdministrator(database)) return null;
  return database.transaction(async (tx) => {
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.purpose, "first_administrator"));
    return linkPath(
      await makeLink(tx, clock, { purpose: "first_administrator", personId: null, createdBy: null }),
    );
  });
}

/**
 * For an office that locked itself out: a link for the person with that address, who becomes (or stays) an active
 * administrator. Only who can run commands on the server gets here. Throws NotFoundError for an unknown address.
 */
export async function createAdministratorLink(
  database: Database,
  options: { email: string; appUrl: string; clock: Clock },
): Promise<{ url: string }> {
  const secret = await database.transaction(async (tx) => {
    const [person] = await tx
      .update(people)
      .set({ deactivatedAt: null })
      .where(eq(people.email, options.email.trim().toLowerCase()))
      .returning({ id: people.id });
    if (!person) throw new NotFoundError();
    await tx.insert(officeRoles).values({ personId: person.id, role: "administrator" }).onConflictDoNothing();
    await endLinksOf(tx, person.id, options.clock);
    await recordHistory(
      tx,
      { actor: { kind: "system", name: "admin:link" }, clock: options.clock },
      {
        kind: "administrator_link_made",
        subject: "person",
        subjectId: person.id,
        after: { role: "administrator" },
      },
    );
    return makeLink(tx, options.clock, { purpose: "password_reset", personId: person.id, createdBy: null });
  });
  return { url: new URL(linkPath(secret), options.appUrl).href };
}

/** What a link is for, while it can be used; null otherwise. Looking changes nothing. */
export async function findLink(connection: Connection, clock: Clock, raw: unknown) {
  const secret = token.safeParse(raw);
  if (!secret.success) return null;
  const [link] = await connection
    .select({ purpose: oneTimeLinks.purpose, name: people.name, email: people.email })
    .from(oneTimeLinks)
    .leftJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(usable(secret.data, clock));
  return link ?? null;
}

/** Uses a link: sets the password, ends the person's other sessions and signs them in. Throws RefusedError, InvalidError. */
export async function redeemLink(database: Database, clock: Clock, browser: Browser, raw: unknown) {
  const input = parseInput(redeemLinkInput, raw);
  await refuseUnknown(database, input.token, clock);
  const passwordHash = await hashPassword(input.password);
  return database.transaction(async (tx) => {
    const { personId, purpose } = await burn(tx, input.token, clock);
    if (!personId || purpose === "first_administrator") throw new RefusedError("link_unknown");
    const [person] = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
      .returning({ id: people.id, name: people.name });
    if (!person) throw new RefusedError("link_unknown");
    await endSessionsOf(tx, person.id);
    await recordHistory(
      tx,
      { actor: doorkeeper, clock },
      { kind: "password_set", subject: "person", subjectId: person.id, after: { by: purpose } },
    );
    return openSession(tx, clock, browser, person.id, sessionLength.short);
  });
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

const usable = (secret: string, clock: Clock) =>
  and(
    eq(oneTimeLinks.tokenHash, hashOf(secret)),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, clock.now()),
  );

/** Hashing a password is dear: nobody gets it for a link that does not exist. */
async function refuseUnknown(connection: Connection, secret: string, clock: Clock): Promise<void> {
  if ((await connection.$count(oneTimeLinks, usable(secret, clock))) === 0)
    throw new RefusedError("link_unknown");
}

/** Marks a link used, once: of two who come at the same moment the second finds none. */
async function burn(tx: Transaction, secret: string, clock: Clock) {
  const [link] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: clock.now() })
    .where(usable(secret, clock))
    .returning({ personId: oneTimeLinks.personId, purpose: oneTimeLinks.purpose });
  if (!link) throw new RefusedError("link_unknown");
  return link;
}
