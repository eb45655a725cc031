import { and, eq, sql } from "drizzle-orm";
import { departments } from "@/db/schema";
import type { Context, Work } from "../command";
import { ForbiddenError, NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";

/** Throws ForbiddenError for who does not keep the directory. */
export function authoriseChange({ actor }: Context): void {
  if (!mayInOffice(actor, "manage_departments")) throw new ForbiddenError();
}

/** Those who close departments take turns: what one found open, no other closes meanwhile. */
export async function holdDirectory({ tx }: Work): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('departments', 0))`);
}

/** The department that a command is about to change, locked until its transaction ends. Throws NotFoundError. */
export async function departmentForChange({ tx }: Work, departmentId: string) {
  const own = eq(departments.id, departmentId);
  const [department] = await tx.select().from(departments).where(own).for("update");
  if (!department) throw new NotFoundError();
  return department;
}

/** Writes columns of a department; throws ConflictError where the writer had an older version before their eyes. */
export async function writeDepartment(
  { tx }: Work,
  departmentId: string,
  version: number,
  columns: Partial<typeof departments.$inferInsert>,
): Promise<void> {
  const rows = await tx
    .update(departments)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(departments.id, departmentId), eq(departments.version, version)))
    .returning({ id: departments.id });
  await writtenRow(rows, async () => true);
}
