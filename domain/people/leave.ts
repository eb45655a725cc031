import { and, eq, inArray, ne, or } from "drizzle-orm";
import { memberships, taskParts, tasks } from "@/db/schema";
import type { Work } from "../command";
import { addDays, type LocalDate, today } from "../dates";
import { endDelegationsOf } from "../delegations/end";
import { laterOf } from "../departments/rules";
import { ConflictError, InvalidError } from "../errors";
import { parseInput } from "../input";
import { openStatuses } from "../tasks/rules";
import { handOverHeld, handOverQueue } from "./hand-over";
import { type Held, holdingsOf, holdsNothing, isToBeTaken, type PersonHoldings } from "./holdings";
import { queueTakerInput, seenInput, takerField, takerInput } from "./input";
import { isHeldOn } from "./queries";

/**
 * Holds on to what a person does and decides on, before the person: in this order whoever names an owner does it, too, and
 * whoever has news for them (domain/reminders/queue), so that neither waits for the other.
 */
export async function lockHeld({ tx }: Work, personId: string): Promise<void> {
  const parts = tx.select({ id: taskParts.taskId }).from(taskParts).where(eq(taskParts.personId, personId));
  await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        or(eq(tasks.ownerId, personId), eq(tasks.responsibleLeaderId, personId), inArray(tasks.id, parts)),
        inArray(tasks.status, [...openStatuses]),
      ),
    )
    .orderBy(tasks.id)
    .for("update");
}

/**
 * Hands over all that somebody holds who is being deactivated, to whom the form names for each department and for the
 * queue; delegations end. Throws ConflictError where the form was made from other holdings, InvalidError where it
 * names nobody who could take them.
 */
export async function leaveOffice(work: Work, personId: string, raw: unknown): Promise<void> {
  const holdings = await holdingsOf(work.tx, personId, today(work.clock));
  if (holdsNothing(holdings)) return;
  if (parseInput(seenInput, raw).seen !== holdings.seen) throw new ConflictError();
  const handOver = { from: personId, cause: "deactivated" as const };
  const taken = holdings.departments.filter(isToBeTaken).map((held) => ({ held, to: takerOf(held, raw) }));
  const leaderId = queueTakerOf(holdings, raw);
  for (const { held, to } of taken) await handOverHeld(work, held, { ...handOver, to });
  if (leaderId) await handOverQueue(work, holdings.queueIds, { ...handOver, to: leaderId });
  await endDelegationsOf(work, personId);
}

/**
 * Hands over what somebody holds at a department whose last day there is set: at once to whom the form names; to the
 * head once the last day is over (handBackLeft), or now where it is. Throws what leaveOffice does.
 */
export async function leaveDepartment(
  work: Work,
  membership: typeof memberships.$inferSelect,
  endsOn: LocalDate | null,
  raw: unknown,
): Promise<void> {
  const day = today(work.clock);
  if (!endsOn || (await staysMember(work, membership, laterOf(day, addDays(endsOn, 1))))) return;
  const { departments } = await holdingsOf(work.tx, membership.personId, day);
  const held = departments.find((one) => one.departmentId === membership.departmentId);
  if (!held || !isToBeTaken(held)) return;
  const isOver = endsOn < day;
  const to = takerOf(held, isOver ? raw : { [takerField(held.departmentId)]: "head", ...Object(raw) });
  if (!isOver && to === null) return;
  if (parseInput(seenInput, raw).seen !== held.seen) throw new ConflictError();
  await handOverHeld(work, held, { from: membership.personId, to, cause: "membership_ended" });
}

/** Who takes what is held at a department; null for the head, who names somebody. */
function takerOf({ departmentId, members }: Held, raw: unknown): string | null {
  const field = takerField(departmentId);
  const { [field]: to = null } = parseInput(takerInput(field), raw);
  if (to && !members.some(({ id }) => id === to)) {
    throw new InvalidError({ [field]: { key: "not_a_member" } });
  }
  return to;
}

/** Where nobody else leads, the queue stays, and the clerks see that nobody looks into it. */
function queueTakerOf({ queueIds, leaders }: PersonHoldings, raw: unknown): string | null {
  if (queueIds.length === 0 || leaders.length === 0) return null;
  const { queueTakerId } = parseInput(queueTakerInput, raw);
  if (leaders.some(({ id }) => id === queueTakerId)) return queueTakerId;
  throw new InvalidError({ queueTakerId: { key: "not_a_leader" } });
}

async function staysMember(
  { tx }: Work,
  { id, personId, departmentId }: typeof memberships.$inferSelect,
  day: LocalDate,
): Promise<boolean> {
  const other = and(
    eq(memberships.personId, personId),
    eq(memberships.departmentId, departmentId),
    ne(memberships.id, id),
    isHeldOn(day),
  );
  return (await tx.$count(memberships, other)) > 0;
}
