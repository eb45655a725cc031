import { setTimeout as pass } from "node:timers/promises";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { mails, oneTimeLinks, people } from "@/db/schema";
import type { Clock } from "../clock";
import { RefusedError } from "../errors";
import { recordHistory } from "../history/record";
import { parseInput } from "../input";
import type { Browser } from "../sessions/commands";
import { countAttempt, linkRequestKeys, windowMinutes } from "../sessions/limits";
import { requestLinkInput } from "./input";
import { mailLink } from "./mail";
import { doorkeeper } from "./use";

/** In milliseconds: longer than writing takes, so that the time tells nobody which addresses are known. */
const answeredAfter = 400;

/** Who has so many of a kind in the mailbox, all of them good, needs no other: a stranger who asks all day sends no more. */
const mostUnused = 5;

/**
 * Sends a link that stands for the password, once, to whose address it is. Whether it is anybody's the answer does not
 * tell. Throws InvalidError (no address), RefusedError ("link_request_limited").
 */
export async function requestSignInLink(
  database: Database,
  clock: Clock,
  browser: Browser,
  raw: unknown,
): Promise<void> {
  await request(database, clock, browser, raw, "sign_in");
}

/** Sends a link by which a forgotten password is set anew; otherwise as requestSignInLink. */
export async function requestPasswordReset(
  database: Database,
  clock: Clock,
  browser: Browser,
  raw: unknown,
): Promise<void> {
  await request(database, clock, browser, raw, "password_reset");
}

type Purpose = "sign_in" | "password_reset";

async function request(database: Database, clock: Clock, browser: Browser, raw: unknown, purpose: Purpose) {
  const { email, next } = parseInput(requestLinkInput, raw);
  const { address, deviceId } = browser;
  const counted = await countAttempt(database, linkRequestKeys({ email, address, deviceId }), clock);
  if (!counted) throw new RefusedError("link_request_limited", { minutes: windowMinutes });
  const write = database.transaction((tx) => queue(tx, clock, { email, next, purpose }));
  await Promise.all([write, pass(answeredAfter)]);
}

interface Asked {
  email: string;
  next: string;
  purpose: Purpose;
}

async function queue(tx: Transaction, clock: Clock, { email, next, purpose }: Asked): Promise<void> {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.deactivatedAt)))
    .for("update");
  if (!person || (await isUnderWay(tx, person.id, { next, purpose }))) return;
  if ((await countUnused(tx, clock, person.id, purpose)) >= mostUnused) return;
  await mailLink(tx, clock, { purpose, personId: person.id, createdBy: null, next });
  await recordHistory(
    tx,
    { actor: doorkeeper, clock },
    { kind: `${purpose}_asked`, subject: "person", subjectId: person.id },
  );
}

/** Whether such a mail has yet to leave: it leads where was asked last, and no second one is written. */
async function isUnderWay(tx: Transaction, personId: string, { next, purpose }: Omit<Asked, "email">) {
  const turned = await tx
    .update(oneTimeLinks)
    .set({ next })
    .where(and(isNull(oneTimeLinks.usedAt), isIn(personId, purpose, "waiting")))
    .returning({ id: oneTimeLinks.id });
  return turned.length > 0;
}

/** Links of a kind that went to the person for the asking, were not used and still can be. */
function countUnused(tx: Transaction, clock: Clock, personId: string, purpose: Purpose): Promise<number> {
  return tx.$count(
    oneTimeLinks,
    and(
      isNull(oneTimeLinks.createdBy),
      isNull(oneTimeLinks.usedAt),
      gt(oneTimeLinks.expiresAt, clock.now()),
      isIn(personId, purpose, "delivered"),
    ),
  );
}

/** Whether a mail of the person with the link is in that state. */
const isIn = (personId: string, purpose: Purpose, state: "waiting" | "delivered") =>
  sql`${oneTimeLinks.id}::text in (select ${mails.key} from ${mails}
    where ${mails.personId} = ${personId} and ${mails.kind} = ${purpose} and ${mails.state} = ${state})`;
