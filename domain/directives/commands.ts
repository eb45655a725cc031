import { randomUUID } from "node:crypto";
import type { Context } from "../command";
import { writeByForm } from "../edits/commands";
import { parseInput } from "../input";
import {
  addDirectiveInput,
  markDirectiveInput,
  moveDirectiveInput,
  removeDirectiveInput,
  saveDirectiveInput,
} from "./input";

/** Adds a conclusion at the end of a draft, in the leader's words. */
export async function addDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, ...fields } = parseInput(addDirectiveInput, raw);
  return writeByForm(context, meetingId, [{ do: "add", part: "directive", id: randomUUID(), fields }]);
}

/** Saves the words of a conclusion. */
export async function saveDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, directiveId: id, version, ...fields } = parseInput(saveDirectiveInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "directive", id, version, fields }]);
}

/** Takes a conclusion one step up or down; at the end of the list it stays where it is. */
export async function moveDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, directiveId: id, version, step } = parseInput(moveDirectiveInput, raw);
  return writeByForm(context, meetingId, [{ do: "move", part: "directive", id, version, step }]);
}

/**
 * Marks that no task arises from a conclusion, or takes the mark back. Throws RefusedError where it has tasks.
 */
export async function markDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, directiveId: id, version, ...fields } = parseInput(markDirectiveInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "directive", id, version, fields }]);
}

/** Removes a conclusion of a draft with its tasks; its words stay in the revisions. */
export async function removeDirective(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, directiveId: id, version } = parseInput(removeDirectiveInput, raw);
  return writeByForm(context, meetingId, [{ do: "remove", part: "directive", id, version }]);
}
