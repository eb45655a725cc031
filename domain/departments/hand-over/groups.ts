import { and, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { departmentGroupMembers, departmentGroups } from "@/db/schema";
import type { Work } from "../../command";
import { addDays } from "../../dates";
import { laterOf, unionOf } from "../rules";
import type { Succession } from "./succession";

type Member = typeof departmentGroupMembers.$inferSelect;
type Period = Pick<Member, "startsOn" | "endsOn">;

/** Places in groups end on the last day of the department, and go on with its successor. */
export async function handOverGroups(work: Work, succession: Succession): Promise<number> {
  const { predecessorId, successorId, effectiveOn } = succession;
  const lasting = and(
    eq(departmentGroupMembers.departmentId, predecessorId),
    or(isNull(departmentGroupMembers.endsOn), gte(departmentGroupMembers.endsOn, effectiveOn)),
  );
  const own = work.tx
    .select({ id: departmentGroupMembers.groupId })
    .from(departmentGroupMembers)
    .where(lasting);
  // The groups first, as who changes a group's members does, so that neither waits for the other.
  await work.tx
    .update(departmentGroups)
    .set({ version: sql`${departmentGroups.version} + 1` })
    .where(inArray(departmentGroups.id, own));
  const held = await work.tx.select().from(departmentGroupMembers).where(lasting);
  for (const member of held) {
    await endBefore(work, member, succession);
    const startsOn = laterOf(member.startsOn, effectiveOn);
    if (successorId) await goOn(work, member.groupId, successorId, { startsOn, endsOn: member.endsOn });
  }
  return held.length;
}

async function endBefore({ tx }: Work, member: Member, { effectiveOn }: Succession): Promise<void> {
  const own = and(
    eq(departmentGroupMembers.groupId, member.groupId),
    eq(departmentGroupMembers.departmentId, member.departmentId),
    eq(departmentGroupMembers.startsOn, member.startsOn),
  );
  if (member.startsOn >= effectiveOn) await tx.delete(departmentGroupMembers).where(own);
  else
    await tx
      .update(departmentGroupMembers)
      .set({ endsOn: addDays(effectiveOn, -1) })
      .where(own);
}

async function goOn({ tx }: Work, groupId: string, departmentId: string, period: Period): Promise<void> {
  const own = and(
    eq(departmentGroupMembers.groupId, groupId),
    eq(departmentGroupMembers.departmentId, departmentId),
  );
  const before = await tx.delete(departmentGroupMembers).where(own).returning();
  const periods = unionOf([...before, period]);
  await tx.insert(departmentGroupMembers).values(periods.map((one) => ({ groupId, departmentId, ...one })));
}
