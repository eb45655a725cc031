import { people } from "@/db/schema";
import type { Work } from "../command";
import { today } from "../dates";
import { InvalidError } from "../errors";
import { readersOf } from "./audience";
import { piecesOf } from "./rules";

/**
 * Who is named in a remark: those whose names stand in its words with an @. Throws InvalidError where one of them may
 * not see the task, since they would be told of what does not exist for them.
 */
export async function mentionedIn(work: Work, taskId: string, body: string): Promise<string[]> {
  if (!body.includes("@")) return [];
  const readers = await readersOf(work.tx, taskId, today(work.clock));
  const everybody = await work.tx.select({ id: people.id, name: people.name }).from(people);
  const mentioned = new Set<string>();
  for (const { text, ids } of piecesOf(body, everybody)) {
    const reading = ids.filter((id) => readers.some((reader) => reader.id === id));
    if (ids.length > 0 && reading.length === 0) {
      throw new InvalidError({ body: { key: "cannot_be_mentioned", values: { name: text.slice(1) } } });
    }
    for (const id of reading) mentioned.add(id);
  }
  return [...mentioned];
}
