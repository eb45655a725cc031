import { randomUUID } from "node:crypto";
import type { Context } from "../command";
import { writeByForm } from "../edits/commands";
import { parseInput } from "../input";
import { addFigureInput, removeFigureInput, saveFigureInput } from "./input";

/** Adds a reported figure; an indicator of the same name and unit is shared with other meetings, so that they compare. */
export async function addFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, ...fields } = parseInput(addFigureInput, raw);
  return writeByForm(context, meetingId, [{ do: "add", part: "figure", id: randomUUID(), fields }]);
}

/** Saves a reported figure. */
export async function saveFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, figureId: id, version, ...fields } = parseInput(saveFigureInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "figure", id, version, fields }]);
}

/** Removes a reported figure. */
export async function removeFigure(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, figureId: id, version } = parseInput(removeFigureInput, raw);
  return writeByForm(context, meetingId, [{ do: "remove", part: "figure", id, version }]);
}
