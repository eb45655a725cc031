import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { type Context, carryOut } from "../command";
import { type Complaint, DomainError, InvalidError } from "../errors";
import { identifier, rowVersion } from "../input";
import { visibleTasks } from "./visibility";

export interface Chosen {
  taskId: string;
  version: number;
}

/** A form with more is not one that a page of ours sent. */
export const mostChosen = 200;

/** Tasks ticked in a list, each as `id:version`, so that one of which the chooser saw an older state is told apart. */
export const chosenTasks = z
  .array(
    z
      .string()
      .transform((value): unknown => value.split(":"))
      .pipe(z.tuple([identifier, rowVersion], { error: "unknown" }))
      .transform(([taskId, version]): Chosen => ({ taskId, version })),
    { error: "none_chosen" },
  )
  .min(1, "none_chosen")
  .max(mostChosen, "too_many_chosen");

/** What became of several: how many it was done to, and which it was not done to, and why. */
export interface Several {
  done: number;
  refused: { taskId: string; title: string; complaint: Complaint }[];
}

/**
 * Does one command to several tasks in one transaction, to each under its own rules and with its own history. What is
 * refused for one of them leaves the others be. Sent twice, it is done once.
 */
export async function severally<One extends Pick<Chosen, "taskId">>(
  context: Context,
  chosen: readonly One[],
  command: (context: Context, one: One) => Promise<unknown>,
): Promise<Several> {
  const refused = new Map<string, Complaint>();
  // In one order, whoever chooses: two that choose the same tasks wait for each other and never in a ring.
  const inOrder = [...new Map(chosen.map((one) => [one.taskId, one])).values()].sort((a, b) =>
    a.taskId < b.taskId ? -1 : 1,
  );
  await carryOut(context, async ({ tx }) => {
    let { requestId } = context;
    for (const one of inOrder) {
      try {
        await command({ ...context, database: tx, requestId }, one);
        requestId = undefined;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.set(one.taskId, complaintOf(error));
      }
    }
    return { id: inOrder[0]?.taskId ?? "" };
  });
  const titles = await titlesOf(context.database, context.actor, [...refused.keys()]);
  return {
    done: inOrder.length - refused.size,
    refused: [...refused].map(([taskId, complaint]) => ({
      taskId,
      title: titles.get(taskId) ?? "",
      complaint,
    })),
  };
}

/** Of a form with several fields wrong the first is said: there is one line for each task. */
function complaintOf(error: DomainError): Complaint {
  const [first] = error instanceof InvalidError ? Object.values(error.fields) : [];
  return first ?? error.complaint;
}

async function titlesOf(connection: Connection, actor: Actor, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await connection
    .select({ id: tasks.id, title: tasks.title })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(inArray(tasks.id, ids), visibleTasks(actor)));
  return new Map(rows.map((row) => [row.id, row.title]));
}
