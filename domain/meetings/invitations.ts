import { and, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { mails, meetings } from "@/db/schema";
import type { Clock } from "../clock";
import { type Context, carryOut } from "../command";
import { today } from "../dates";
import { RefusedError } from "../errors";
import { parseInput } from "../input";
import { stepInput } from "./input";
import { type Invitee, inviteesOf } from "./invitees";
import { meetingFor } from "./step";

type Meeting = typeof meetings.$inferSelect;

/** Minutes for which a change rests before it is told: a place is typed letter by letter. */
const restMinutes = 5;

/**
 * Sends the invitations to a planned meeting; from then on those invited are told what changes (`tellInvited`). Throws
 * NotFoundError, ForbiddenError; RefusedError for a meeting that has begun, or to which nobody can be invited by mail.
 */
export async function sendInvitations(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId } = parseInput(stepInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, meetingId, "invite");
    if (meeting.kind !== "meeting") throw new RefusedError("order_invites_nobody");
    if (meeting.startsAt <= work.clock.now()) throw new RefusedError("meeting_has_begun");
    const { reached } = await inviteesOf(work.tx, meetingId, today(work.clock));
    if (reached.length === 0) throw new RefusedError("nobody_to_invite");
    await work.tx
      .update(meetings)
      .set({ invitedAt: work.clock.now(), invitedAs: toldOf(meeting) })
      .where(eq(meetings.id, meetingId));
    await queue(work.tx, work.clock, meeting, meeting.calendarSequence, reached, 0);
    await work.record({ kind: "invited", subject: "meeting", subjectId: meetingId });
    return { id: meetingId };
  });
}

/**
 * Tells those invited what changed since they were last told: another time, place or title, that the meeting is
 * cancelled or held after all, that one is invited now or no more. Meetings that have begun are past telling. For the
 * worker; any number of them at once tell it once.
 */
export async function tellInvited(database: Database, clock: Clock): Promise<number> {
  const candidates = await database
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        isNotNull(meetings.invitedAt),
        gt(meetings.startsAt, clock.now()),
        inArray(meetings.status, ["planned", "cancelled"]),
      ),
    );
  let told = 0;
  for (const { id } of candidates) told += await database.transaction((tx) => tellOf(tx, clock, id));
  return told;
}

async function tellOf(tx: Transaction, clock: Clock, meetingId: string): Promise<number> {
  const [meeting] = await tx
    .select()
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .for("update", { skipLocked: true });
  if (!meeting?.invitedAt) return 0;
  const [{ reached }, before] = await Promise.all([
    inviteesOf(tx, meetingId, today(clock)),
    lastTold(tx, meetingId),
  ]);
  const isChanged = toldOf(meeting) !== meeting.invitedAs;
  const nameOf = ({ personId, departmentId }: Invitee) => personId ?? departmentId;
  const now = new Set(reached.map(nameOf));
  const still = before.filter(({ wasOut }) => !wasOut);
  const out = still.filter((one) => !now.has(nameOf(one)));
  const known = new Set(still.map(nameOf));
  // Who is told of a cancellation without ever having been invited would wonder.
  const fresh = meeting.status === "cancelled" ? [] : reached.filter((one) => !known.has(nameOf(one)));
  const changed = isChanged ? still.filter((one) => now.has(nameOf(one))) : [];
  if (!isChanged && out.length === 0 && fresh.length === 0) return 0;
  const sequence = meeting.calendarSequence + 1;
  await tx
    .update(meetings)
    .set({ calendarSequence: sequence, invitedAs: toldOf(meeting) })
    .where(eq(meetings.id, meetingId));
  await queue(tx, clock, meeting, sequence, [...changed, ...fresh], restMinutes);
  await queue(tx, clock, meeting, sequence, out, restMinutes, outMark);
  return changed.length + fresh.length + out.length;
}

/** What those invited are told of; of a restricted meeting no title. */
function toldOf({ startsAt, place, title, restricted, status }: Meeting): string {
  return JSON.stringify([startsAt.toISOString(), place, restricted ? null : title, status === "cancelled"]);
}

/** At the end of the key of a mail to who is no longer invited. */
export const outMark = ":out";

async function queue(
  tx: Transaction,
  clock: Clock,
  { id }: Meeting,
  sequence: number,
  invitees: readonly Invitee[],
  rest: number,
  mark = "",
): Promise<void> {
  if (invitees.length === 0) return;
  const createdAt = clock.now();
  const dueAt = new Date(createdAt.getTime() + rest * 60_000);
  const key = `${id}:${sequence}${mark}`;
  await tx
    .insert(mails)
    .values(
      invitees.map(({ personId, departmentId }) => ({
        ...{ kind: "meeting" as const, key, personId, departmentId, meetingId: id, createdAt, dueAt },
      })),
    )
    .onConflictDoNothing();
}

/** Everybody who was told of the meeting, and whether the last word was that they are not invited any more. */
async function lastTold(tx: Transaction, meetingId: string): Promise<(Invitee & { wasOut: boolean })[]> {
  const rows = await tx.execute<{
    personId: string | null;
    departmentId: string | null;
    wasOut: boolean;
  }>(sql`
    select distinct on (person_id, department_id) person_id as "personId", department_id as "departmentId",
      key like ${`%${outMark}`} as "wasOut"
    from mails where meeting_id = ${meetingId} and kind = 'meeting'
    order by person_id, department_id, split_part(key, ':', 2)::int desc`);
  return rows as unknown as (Invitee & { wasOut: boolean })[];
}
