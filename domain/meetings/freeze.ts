import { and, eq, inArray, isNotNull } from "drizzle-orm";
import {
  attendances,
  departmentGroups,
  departments,
  directives,
  figures,
  people,
  taskParts,
  tasks,
} from "@/db/schema";
import type { Work } from "../command";

type Tx = Work["tx"];

const tasksOf = (tx: Tx, meetingId: string) =>
  tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.meetingId, meetingId));

/** Writes the names of today into what names departments and groups, so that a later merger does not rewrite the record. */
export async function freezeNames({ tx }: Work, meetingId: string): Promise<void> {
  await tx
    .update(attendances)
    .set({ label: departments.name })
    .from(departments)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.departmentId, departments.id)));
  await tx
    .update(figures)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(and(eq(figures.meetingId, meetingId), eq(figures.departmentId, departments.id)));
  await tx
    .update(tasks)
    .set({ leadDepartmentName: departments.name })
    .from(departments)
    .where(and(eq(tasks.meetingId, meetingId), eq(tasks.leadDepartmentId, departments.id)));
  await tx
    .update(tasks)
    .set({ groupName: departmentGroups.name })
    .from(departmentGroups)
    .where(and(eq(tasks.meetingId, meetingId), eq(tasks.groupId, departmentGroups.id)));
  await tx
    .update(taskParts)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(
      and(inArray(taskParts.taskId, tasksOf(tx, meetingId)), eq(taskParts.departmentId, departments.id)),
    );
}

/** Lets them go by the names of the day again, as in a draft; those of the tasks go with the tasks (foldTask). */
export async function unfreezeNames({ tx }: Work, meetingId: string): Promise<void> {
  await tx
    .update(attendances)
    .set({ label: "" })
    .where(and(eq(attendances.meetingId, meetingId), isNotNull(attendances.departmentId)));
  await tx
    .update(figures)
    .set({ departmentName: "" })
    .where(and(eq(figures.meetingId, meetingId), isNotNull(figures.departmentId)));
  await tx
    .update(taskParts)
    .set({ departmentName: "" })
    .where(inArray(taskParts.taskId, tasksOf(tx, meetingId)));
}

/** Numbers the conclusions in the order in which they are given. */
export async function freezeNumbers({ tx }: Work, conclusions: readonly { id: string }[]): Promise<void> {
  for (const [index, { id }] of conclusions.entries()) {
    await tx
      .update(directives)
      .set({ number: index + 1 })
      .where(eq(directives.id, id));
  }
}

/** A person's name of today; empty for nobody. */
export async function nameOf(tx: Tx, personId: string | null): Promise<string> {
  if (!personId) return "";
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? "";
}
