import { randomUUID } from "node:crypto";
import { and, asc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { attendances, meetings, taskParts, tasks } from "@/db/schema";
import type { Work } from "../../command";
import { changeOf, revisionOf } from "../../edits/changes";
import type { State } from "../../edits/parts/part-kind";
import { readParts } from "../../edits/read";
import { countRevision } from "../../edits/write";
import { writeRevisions } from "../../revisions/write";
import { isInvited } from "./meetings";
import { choosesMember, type Inheritance } from "./succession";

type Draft = Pick<typeof meetings.$inferSelect, "id" | "revision">;

const named = new Map([
  ["attendance", "all"],
  ["task", "all"],
] as const);

/** Whoever writes in a draft that names the department waits meanwhile, and is then told what became of it. */
export async function revisingDrafts(
  work: Work,
  inheritance: Inheritance,
  handOver: () => Promise<void>,
): Promise<void> {
  const drafts = await draftsNaming(work, inheritance);
  const before: State[][] = [];
  for (const { id } of drafts) before.push(await readParts(work.tx, id, named));
  await handOver();
  for (const [index, draft] of drafts.entries()) await revise(work, draft, before[index] ?? []);
}

async function draftsNaming({ tx }: Work, { predecessorId, effectiveOn }: Inheritance): Promise<Draft[]> {
  const has = (table: typeof tasks | typeof attendances, condition: SQL | undefined) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.meetingId, meetings.id), condition)),
    );
  const hasPart = tx
    .select({ one: sql`1` })
    .from(taskParts)
    .where(and(eq(taskParts.taskId, tasks.id), eq(taskParts.departmentId, predecessorId)));
  return tx
    .select({ id: meetings.id, revision: meetings.revision })
    .from(meetings)
    .where(
      and(
        inArray(meetings.status, ["planned", "draft"]),
        or(
          has(tasks, or(eq(tasks.leadDepartmentId, predecessorId), choosesMember(predecessorId))),
          has(tasks, exists(hasPart)),
          has(attendances, isInvited(predecessorId, effectiveOn)),
        ),
      ),
    )
    .orderBy(asc(meetings.id))
    .for("no key update");
}

async function revise(work: Work, { id: meetingId, revision }: Draft, before: readonly State[]) {
  const number = revision + 1;
  const after = await readParts(work.tx, meetingId, named);
  const same = (one: State) => (other: State) => other.part === one.part && other.id === one.id;
  const changes = before.flatMap(
    (state) => changeOf({ before: state, now: after.find(same(state)) ?? null }, number) ?? [],
  );
  if (changes.length === 0) return;
  const burst = { meetingId, burst: randomUUID(), sequence: 1, number };
  await writeRevisions(work, burst, changes.map(revisionOf), []);
  await countRevision(work.tx, meetingId, number);
}
