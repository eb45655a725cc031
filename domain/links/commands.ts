import { eq } from "drizzle-orm";
import type { Connection, Database } from "@/db/client";
import type { LinkPurpose } from "@/db/enums";
import { officeRoles, oneTimeLinks, people } from "@/db/schema";
import type { Clock } from "../clock";
import { type Context, carryOut, type Work } from "../command";
import { ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { recordHistory } from "../history/record";
import { parseInput } from "../input";
import { hasAdministrator } from "../people/queries";
import { mayInOffice } from "../permissions";
import { endLinksOf } from "./end";
import { makeLinkInput } from "./input";
import { mailLink } from "./mail";
import { expiryOf, hashOf, linkPath, newSecret } from "./secret";

async function makeLink(
  connection: Connection,
  clock: Clock,
  link: { purpose: LinkPurpose; personId: string | null; createdBy: string | null },
): Promise<string> {
  const secret = newSecret();
  const expiresAt = expiryOf(link.purpose, clock);
  await connection
    .insert(oneTimeLinks)
    .values({ ...link, tokenHash: hashOf(secret), createdAt: clock.now(), expiresAt });
  return secret;
}

/**
 * A link by which a person sets a password: an invitation for who has none, a reset for who has. The administrator
 * hands it over; links made before for the same person end. Throws ForbiddenError, NotFoundError, RefusedError.
 */
export async function createLinkFor(context: Context, raw: unknown): Promise<{ path: string }> {
  let secret = "";
  await linkInstead({ ...context, requestId: undefined }, raw, async (work, link) => {
    secret = await makeLink(work.tx, work.clock, link);
    await work.record({ kind: `${link.purpose}_made`, subject: "person", subjectId: link.personId });
  });
  return { path: linkPath(secret) };
}

/** The same link, by mail to the person's address. */
export async function mailLinkTo(context: Context, raw: unknown): Promise<{ address: string }> {
  let address = "";
  await linkInstead({ ...context, requestId: undefined }, raw, async (work, link, email) => {
    address = email;
    await mailLink(work.tx, work.clock, { ...link, next: "/" });
    await work.record({ kind: `${link.purpose}_mailed`, subject: "person", subjectId: link.personId });
  });
  return { address };
}

interface Link {
  purpose: "invitation" | "password_reset";
  personId: string;
  createdBy: string | null;
}

/** Ends the links that a person has, and makes the one that the person needs. */
async function linkInstead(
  context: Context,
  raw: unknown,
  make: (work: Work, link: Link, email: string) => Promise<void>,
): Promise<void> {
  if (!mayInOffice(context.actor, "manage_people")) throw new ForbiddenError();
  const { personId } = parseInput(makeLinkInput, raw);
  await carryOut(context, async (work) => {
    // Locked, so that of two links made at the same moment the second ends the first.
    const [person] = await work.tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person) throw new NotFoundError();
    if (!person.email || person.deactivatedAt) throw new RefusedError("link_needs_account");
    await endLinksOf(work.tx, personId, work.clock);
    const purpose = person.passwordHash ? "password_reset" : "invitation";
    const createdBy = work.actor.kind === "person" ? work.actor.id : null;
    await make(work, { purpose, personId, createdBy }, person.email);
    return { id: personId };
  });
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
