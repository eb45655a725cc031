import { and, eq, inArray } from "drizzle-orm";
import { departmentGroupMembers, type departmentGroups, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { addDays, type LocalDate } from "../dates";
import { isOpenOn } from "../departments/open";
import { overlap } from "../departments/rules";
import { InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { authoriseGroups, groupForChange, writeGroup } from "./change";
import { addMembersInput, endMemberInput } from "./input";

type Group = typeof departmentGroups.$inferSelect;
interface Joining {
  departmentIds: readonly string[];
  startsOn: LocalDate;
}

/** Makes departments members of a group from a day on. Throws InvalidError where one is a member then or later. */
export async function addMembers(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseGroups(context);
  const { groupId, version, departmentIds, startsOn } = parseInput(addMembersInput, raw);
  return carryOut(context, async (work) => {
    const group = await groupForChange(work, groupId);
    await writeGroup(work, groupId, version, {});
    await join(work, group, { departmentIds, startsOn });
    await work.record({
      kind: "group_members_added",
      subject: "group",
      subjectId: groupId,
      after: { departmentIds, startsOn },
      effectiveOn: startsOn,
    });
    return { id: groupId };
  });
}

/** Ends a membership from a day on; one that had not begun by then never was. */
export async function endMember(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseGroups(context);
  const { groupId, version, departmentId, startsOn, from } = parseInput(endMemberInput, raw);
  return carryOut(context, async (work) => {
    await groupForChange(work, groupId);
    await writeGroup(work, groupId, version, {});
    const own = and(
      eq(departmentGroupMembers.groupId, groupId),
      eq(departmentGroupMembers.departmentId, departmentId),
      eq(departmentGroupMembers.startsOn, startsOn),
    );
    const [before] = await work.tx.select().from(departmentGroupMembers).where(own);
    if (!before) throw new NotFoundError();
    const endsOn = addDays(from, -1);
    if (before.endsOn && before.endsOn < endsOn) throw new InvalidError({ from: { key: "ended_before" } });
    if (from <= startsOn) await work.tx.delete(departmentGroupMembers).where(own);
    else await work.tx.update(departmentGroupMembers).set({ endsOn }).where(own);
    await work.record({
      kind: "group_member_ended",
      subject: "group",
      subjectId: groupId,
      before: { departmentId, startsOn, endsOn: before.endsOn },
      after: { departmentId, endsOn },
      effectiveOn: from,
    });
    return { id: groupId };
  });
}

/** Writes the members, if each is open on their first day and the group, too, and none of them is a member already. */
export async function join({ tx }: Work, group: Group, { departmentIds, startsOn }: Joining): Promise<void> {
  if (departmentIds.length === 0) return;
  if (group.closedOn && group.closedOn < startsOn) {
    throw new InvalidError({ startsOn: { key: "group_closed_by_then" } });
  }
  const named = inArray(departments.id, [...departmentIds]);
  const open = await tx.$count(departments, and(named, isOpenOn(startsOn)));
  if (open < departmentIds.length) throw new InvalidError({ departmentIds: { key: "members_not_open" } });
  const before = await tx
    .select({
      name: departments.name,
      startsOn: departmentGroupMembers.startsOn,
      endsOn: departmentGroupMembers.endsOn,
    })
    .from(departmentGroupMembers)
    .innerJoin(departments, eq(departments.id, departmentGroupMembers.departmentId))
    .where(and(eq(departmentGroupMembers.groupId, group.id), named));
  const already = before.find((row) => overlap(row, { startsOn, endsOn: null }));
  if (already) {
    throw new InvalidError({ departmentIds: { key: "member_already", values: { name: already.name } } });
  }
  await tx
    .insert(departmentGroupMembers)
    .values(departmentIds.map((departmentId) => ({ groupId: group.id, departmentId, startsOn })));
}
