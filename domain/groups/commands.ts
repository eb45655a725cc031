import { departmentGroups } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { ConflictError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { fold } from "../text";
import { authoriseGroups, groupForChange, writeGroup } from "./change";
import { addGroupInput, closeGroupInput, saveGroupInput } from "./input";
import { join } from "./members";

const wordsOf = (group: { name: string; abbreviation: string }) =>
  fold(`${group.name} ${group.abbreviation}`.trim());

/** Adds a named group, with the departments that are its members from a day on. */
export async function addGroup(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseGroups(context);
  const { departmentIds, startsOn, ...names } = parseInput(addGroupInput, raw);
  return carryOut(context, async (work) => {
    const [group] = await work.tx
      .insert(departmentGroups)
      .values({ ...names, searchText: wordsOf(names) })
      .returning();
    if (!group) throw new ConflictError();
    await join(work, group, { departmentIds, startsOn });
    await work.record({
      kind: "group_added",
      subject: "group",
      subjectId: group.id,
      after: { ...names, departmentIds, startsOn },
    });
    return { id: group.id };
  });
}

/** Saves what a group is called. */
export async function saveGroup(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseGroups(context);
  const { groupId, version, ...names } = parseInput(saveGroupInput, raw);
  return carryOut(context, async (work) => {
    const { name, abbreviation } = await groupForChange(work, groupId);
    await writeGroup(work, groupId, version, { ...names, searchText: wordsOf(names) });
    await work.record({
      kind: "group_saved",
      subject: "group",
      subjectId: groupId,
      ...changedFields({ name, abbreviation }, names),
    });
    return { id: groupId };
  });
}

/** Sets the last day on which something can be given to a group, or opens its end again. */
export async function closeGroup(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseGroups(context);
  const { groupId, version, closedOn } = parseInput(closeGroupInput, raw);
  return carryOut(context, async (work) => {
    const before = await groupForChange(work, groupId);
    await writeGroup(work, groupId, version, { closedOn });
    await work.record({
      kind: "group_closed",
      subject: "group",
      subjectId: groupId,
      before: { closedOn: before.closedOn },
      after: { closedOn },
    });
    return { id: groupId };
  });
}
