import type { Ref } from "@/db/factories";
import type { Context } from "@/domain/command";
import { today } from "@/domain/dates";
import { closeDepartments } from "@/domain/departments/close";
import { previewClosing } from "@/domain/departments/closing-plan";

/** A decision to close departments, as the form sends it. */
export function closingOf(departments: readonly Ref[], change: Record<string, unknown> = {}) {
  return {
    departmentIds: departments.map(({ id }) => id),
    successor: "none",
    successorId: "",
    name: "",
    abbreviation: "",
    kind: "department",
    from: "18/03/2026",
    document: "Nghị quyết 05/NQ-HĐND ngày 01/03/2026",
    ...change,
  };
}

/** Departments that are merged into another. */
export const mergerOf = (departments: readonly Ref[], into: Ref, change: Record<string, unknown> = {}) =>
  closingOf(departments, { successor: "existing", successorId: into.id, ...change });

/** Looks at the summary, and confirms it. */
export async function close(context: Context, input: Record<string, unknown>) {
  const { seen } = await previewClosing(context.database, context.actor, input, today(context.clock));
  return closeDepartments(context, { ...input, seen });
}
