import { and, eq } from "drizzle-orm";
import { departmentGroups } from "@/db/schema";
import type { Context, Work } from "../command";
import { ForbiddenError, NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";

/** Throws ForbiddenError for who does not keep the groups. */
export function authoriseGroups({ actor }: Context): void {
  if (!mayInOffice(actor, "manage_groups")) throw new ForbiddenError();
}

/** The group that a command is about to change, locked until its transaction ends. Throws NotFoundError. */
export async function groupForChange({ tx }: Work, groupId: string) {
  const own = eq(departmentGroups.id, groupId);
  const [group] = await tx.select().from(departmentGroups).where(own).for("update");
  if (!group) throw new NotFoundError();
  return group;
}

/** Throws ConflictError where the writer had an older version before their eyes. */
export async function writeGroup(
  { tx }: Work,
  groupId: string,
  version: number,
  columns: Partial<typeof departmentGroups.$inferInsert>,
): Promise<void> {
  const rows = await tx
    .update(departmentGroups)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(departmentGroups.id, groupId), eq(departmentGroups.version, version)))
    .returning({ id: departmentGroups.id });
  await writtenRow(rows, async () => true);
}
