import { randomUUID } from "node:crypto";
import type { Context } from "../command";
import { ConflictError, DomainError, InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { EditConflictError } from "./conflict";
import { type Deed, deedOf } from "./deeds";
import { editRequest, type RawEdit } from "./input";
import type { EditAnswer } from "./types";
import { writeRecord } from "./write";

/**
 * Applies a batch of edits to a draft, as a browser sends it while people type: all or none, in order. Throws
 * NotFoundError, ForbiddenError, RecordClosedError, EditConflictError with the parts that others wrote since, and
 * InvalidError with fields named "<index of the edit>.<field>".
 */
export async function applyEdits(context: Context, meetingId: string, raw: unknown): Promise<EditAnswer> {
  const { edits, ...batch } = parseInput(editRequest, raw);
  try {
    return await writeRecord(context, { meetingId, ...batch }, readAll(edits), atEdit);
  } catch (error) {
    if (error instanceof ConflictError && !(error instanceof EditConflictError))
      throw new InvalidError({ burst: { key: "unknown" } });
    throw error;
  }
}

/**
 * The same for a command that a form asks for: the id of its submit is its burst. Throws NotFoundError where a part is
 * gone, ConflictError where somebody else wrote it since it was read.
 */
export async function writeByForm(
  context: Context,
  meetingId: string,
  deeds: readonly Deed[],
): Promise<{ id: string }> {
  const target = { meetingId, burst: context.requestId ?? randomUUID(), sequence: 1 };
  try {
    await writeRecord(context, target, deeds);
    return { id: meetingId };
  } catch (error) {
    if (error instanceof EditConflictError && error.conflicts.some(({ removed }) => removed))
      throw new NotFoundError();
    throw error;
  }
}

/** What is wrong with one of the edits, under its number. */
function atEdit(index: number, error: unknown): unknown {
  if (error instanceof InvalidError) {
    const fields = Object.entries(error.fields).map(([name, complaint]) => [`${index}.${name}`, complaint]);
    return new InvalidError(Object.fromEntries(fields));
  }
  const isRefusal = error instanceof DomainError && error.kind === "refused";
  return isRefusal ? new InvalidError({ [`${index}.form`]: error.complaint }) : error;
}

/** The edits with their fields read; what is wrong with any of them is said at once. */
function readAll(edits: readonly RawEdit[]): Deed[] {
  const complaints: InvalidError["fields"] = {};
  const deeds = edits.flatMap((edit, index) => {
    try {
      return [deedOf(edit)];
    } catch (error) {
      const named = atEdit(index, error);
      if (!(named instanceof InvalidError)) throw named;
      Object.assign(complaints, named.fields);
      return [];
    }
  });
  if (deeds.length < edits.length) throw new InvalidError(complaints);
  return deeds;
}
