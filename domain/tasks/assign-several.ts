import { z } from "zod";
import type { Context } from "../command";
import { identifier, parseInput } from "../input";
import { moveTask, nameOwner } from "./commands";
import { chosenTasks, type Several, severally } from "./several";

const nameOwnersInput = z.object({ chosenIds: chosenTasks, ownerId: identifier });
const submitSeveralInput = z.object({ chosenIds: chosenTasks });

/**
 * Names who does several tasks: each is handed out or moved as by nameOwner. Throws InvalidError where nothing or
 * nobody is chosen; what is refused for one task is told and leaves the others be.
 */
export async function nameOwners(context: Context, raw: unknown): Promise<Several> {
  const { chosenIds, ownerId } = parseInput(nameOwnersInput, raw);
  return severally(context, chosenIds, (one, task) => nameOwner(one, { ...task, ownerId }));
}

/** Submits several results that their owners handed in, each as by moveTask. Throws InvalidError where none is chosen. */
export async function submitSeveral(context: Context, raw: unknown): Promise<Several> {
  const { chosenIds } = parseInput(submitSeveralInput, raw);
  return severally(context, chosenIds, (one, task) => moveTask(one, { ...task, move: "submit" }));
}
