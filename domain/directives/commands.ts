import { and, asc, eq } from "drizzle-orm";
import { directives, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { NotFoundError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { draftFor } from "../meetings/draft";
import { positionAtEnd, positionOneStep } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import {
  addDirectiveInput,
  markDirectiveInput,
  moveDirectiveInput,
  removeDirectiveInput,
  saveDirectiveInput,
} from "./input";

interface Named {
  meetingId: string;
  directiveId: string;
  version: number;
}

/** Adds a conclusion at the end of a draft, in the leader's words. */
export async function addDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addDirectiveInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const siblings = await siblingsOf(work, meeting.id);
    await work.tx.insert(directives).values({
      meetingId: meeting.id,
      body: input.body,
      searchText: fold(input.body),
      position: positionAtEnd(siblings.map((sibling) => sibling.position)),
    });
    await work.record({
      kind: "conclusion_added",
      subject: "meeting",
      subjectId: meeting.id,
      after: { body: input.body },
    });
    return { id: meeting.id };
  });
}

/** Saves the words of a conclusion. */
export async function saveDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveDirectiveInput, raw);
  return changeDirective(context, input, "share", async (work, before) => {
    await write(work, input, { body: input.body, searchText: fold(input.body) });
    return { kind: "conclusion_saved", before: { body: before.body }, after: { body: input.body } };
  });
}

/** Takes a conclusion one step up or down; at the end of the list it stays where it is. */
export async function moveDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(moveDirectiveInput, raw);
  return changeDirective(context, input, "update", async (work, before) => {
    const siblings = await siblingsOf(work, input.meetingId);
    const position = positionOneStep(
      siblings.map((sibling) => sibling.position),
      before.position,
      input.step,
    );
    await write(work, input, { position: position ?? before.position });
    return { kind: "conclusion_moved", before: { body: before.body }, after: { step: input.step } };
  });
}

/**
 * Marks that no task arises from a conclusion, or takes the mark back. Throws RefusedError where it has tasks.
 */
export async function markDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(markDirectiveInput, raw);
  return changeDirective(context, input, "update", async (work, before) => {
    if (input.noTask && (await work.tx.$count(tasks, eq(tasks.directiveId, before.id))) > 0) {
      throw new RefusedError("conclusion_has_tasks");
    }
    const noTaskReason = input.noTask ? input.noTaskReason : "";
    await write(work, input, { noTask: input.noTask, noTaskReason });
    return {
      kind: "conclusion_marked",
      before: { noTask: before.noTask },
      after: { noTask: input.noTask, noTaskReason },
    };
  });
}

/** Removes a conclusion of a draft with its tasks; its words stay in the history. */
export async function removeDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(removeDirectiveInput, raw);
  return changeDirective(context, input, "update", async (work, before) => {
    const lost = await work.tx
      .select({ title: tasks.title })
      .from(tasks)
      .where(eq(tasks.directiveId, before.id));
    const own = and(eq(directives.id, before.id), eq(directives.version, input.version));
    await writtenRow(
      await work.tx.delete(directives).where(own).returning({ id: directives.id }),
      async () => true,
    );
    return {
      kind: "conclusion_removed",
      before: { body: before.body, tasks: lost.map((task) => task.title) },
      after: {},
    };
  });
}

type Change = Omit<Parameters<Work["record"]>[0], "subject" | "subjectId">;

async function changeDirective(
  context: Context,
  input: Named,
  lock: "share" | "update",
  change: (work: Work, before: typeof directives.$inferSelect) => Promise<Change>,
) {
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, lock);
    const [before] = await work.tx
      .select()
      .from(directives)
      .where(and(eq(directives.id, input.directiveId), eq(directives.meetingId, meeting.id)));
    if (!before) throw new NotFoundError();
    const entry = await change(work, before);
    await work.record({ ...entry, subject: "meeting", subjectId: meeting.id });
    return { id: meeting.id };
  });
}

async function write({ tx }: Work, input: Named, columns: Partial<typeof directives.$inferInsert>) {
  const own = and(eq(directives.id, input.directiveId), eq(directives.version, input.version));
  await writtenRow(
    await tx
      .update(directives)
      .set({ ...columns, version: input.version + 1 })
      .where(own)
      .returning({ id: directives.id }),
    async () => true,
  );
}

async function siblingsOf({ tx }: Work, meetingId: string) {
  return tx
    .select({ position: directives.position })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
}
