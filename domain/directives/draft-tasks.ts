import { randomUUID } from "node:crypto";
import type { Context } from "../command";
import { writeByForm } from "../edits/commands";
import { parseInput } from "../input";
import { addDraftTaskInput, removeDraftTaskInput, saveDraftTaskInput } from "./input";

/** Adds a task to a conclusion of a draft; a mark that none arises falls away. */
export async function addDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, directiveId: parent, ...fields } = parseInput(addDraftTaskInput, raw);
  return writeByForm(context, meetingId, [{ do: "add", part: "task", id: randomUUID(), parent, fields }]);
}

/** Saves a task of a draft. */
export async function saveDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, taskId: id, version, ...fields } = parseInput(saveDraftTaskInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "task", id, version, fields }]);
}

/** Removes a task of a draft; what it said stays in the revisions. */
export async function removeDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, taskId: id, version } = parseInput(removeDraftTaskInput, raw);
  return writeByForm(context, meetingId, [{ do: "remove", part: "task", id, version }]);
}
