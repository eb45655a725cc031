import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Connection, Database, Transaction } from "@/db/client";
import { directives, people, reminderSettings, reportLinks, tasks } from "@/db/schema";
import type { Clock } from "../clock";
import { today } from "../dates";
import { DomainError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { token } from "../links/input";
import { hashOf } from "../links/secret";
import { limitTries, secretIn } from "../links/use";
import { loadPerson } from "../people/load";
import { reportProgress } from "../tasks/reports";
import { reportByLinkInput } from "./report-links-input";

/** Only what is worked on is reported by a link. */
export const isAtWork = and(eq(tasks.status, "in_progress"), eq(tasks.archive, false));

/** Off until the administrator switches them on. */
export const areAllowed = sql`exists (select 1 from ${reminderSettings} where ${reminderSettings.reportLinks})`;

const usable = (secret: string, clock: Clock) =>
  and(
    eq(reportLinks.tokenHash, hashOf(secret)),
    isNull(reportLinks.usedAt),
    gt(reportLinks.expiresAt, clock.now()),
    eq(tasks.ownerId, reportLinks.personId),
    isNull(people.deactivatedAt),
    isAtWork,
    areAllowed,
  );

/** What a link is for, while it can be used: number and due date, and nothing else; null otherwise. Changes nothing. */
export async function findReportLink(connection: Connection, clock: Clock, raw: unknown) {
  const secret = token.safeParse(raw);
  if (!secret.success) return null;
  const [link] = await connection
    .select({ number: tasks.number, directiveNumber: directives.number, dueOn: tasks.dueOn })
    .from(reportLinks)
    .innerJoin(tasks, eq(tasks.id, reportLinks.taskId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(people, eq(people.id, reportLinks.personId))
    .where(usable(secret.data, clock));
  return link ?? null;
}

/**
 * Adds the report of whom the link was made for, once; without a percent it stays as it is. Throws InvalidError, and
 * RefusedError: "link_limited", and "link_unknown" for every link that is none (any more).
 */
export async function reportByLink(
  database: Database,
  clock: Clock,
  address: string,
  raw: unknown,
): Promise<void> {
  const work = async (tx: Transaction) => {
    const { taskId, personId, version, percent: before } = await burn(tx, secretIn(raw), clock);
    const { percent, ...words } = parseInput(reportByLinkInput, raw);
    const actor = await loadPerson(tx, personId, today(clock));
    if (!actor) throw new RefusedError("link_unknown");
    const report = { taskId, version, ...words, percent: String(percent ?? before), next: "go_on" };
    await reportProgress({ database: tx, actor, clock }, report, { byLink: true }).catch(concealed);
  };
  await limitTries(database, clock, address, () => database.transaction(work));
}

/** Marks a link used, once; the others of the same person for the same task end with it. */
async function burn(tx: Transaction, secret: string, clock: Clock) {
  // The task before its links, as whoever changes the task does.
  const [link] = await tx
    .select({
      id: reportLinks.id,
      taskId: reportLinks.taskId,
      personId: reportLinks.personId,
      version: tasks.version,
      percent: tasks.percent,
    })
    .from(reportLinks)
    .innerJoin(tasks, eq(tasks.id, reportLinks.taskId))
    .innerJoin(people, eq(people.id, reportLinks.personId))
    .where(usable(secret, clock))
    .for("update", { of: tasks });
  if (!link) throw new RefusedError("link_unknown");
  const { taskId, personId } = link;
  const own = and(eq(reportLinks.taskId, taskId), eq(reportLinks.personId, personId));
  const used = await tx
    .update(reportLinks)
    .set({ usedAt: clock.now() })
    .where(and(own, isNull(reportLinks.usedAt)))
    .returning({ id: reportLinks.id });
  if (!used.some(({ id }) => id === link.id)) throw new RefusedError("link_unknown");
  return link;
}

/** Who came by a link learns nothing of the task: what they may no longer do, the link no longer does. */
function concealed(error: unknown): never {
  const isTold = error instanceof DomainError && error.kind !== "invalid";
  throw isTold ? new RefusedError("link_unknown") : error;
}
