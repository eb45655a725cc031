import type { Connection } from "@/db/client";
import type { Actor } from "../actor";
import { mostAtOnce } from "./bulk-rules";
import { parseListText } from "./list-query";
import { listTasks } from "./queries";
import type { TimeBounds } from "./time-sql";

/** Tasks that were ticked, or the whole list that a text names. */
export interface Choice {
  taskIds: readonly string[];
  all: boolean;
  of: string;
}

/** The ids that are chosen, in the order of the list where it is the whole; and whether more were meant than are taken. */
export async function chosenIds(connection: Connection, actor: Actor, choice: Choice, bounds: TimeBounds) {
  if (!choice.all) return { ids: choice.taskIds, more: false };
  const { sort, group, ...filter } = parseListText(choice.of);
  const view = { sort, group, size: mostAtOnce };
  const { rows, next } = await listTasks(connection, actor, filter, bounds, view);
  return { ids: rows.map((row) => row.id), more: next !== null };
}
