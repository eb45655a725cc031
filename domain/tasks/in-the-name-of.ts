import { and, eq } from "drizzle-orm";
import { meetings, tasks } from "@/db/schema";
import { hasRole } from "../actor";
import type { Work } from "../command";
import { today } from "../dates";
import { InvalidError } from "../errors";
import { loadPerson } from "../people/load";
import { decisionInTheNameOf } from "../permissions";
import type { LoadedTask } from "./load";
import { visibleTasks } from "./visibility";

/**
 * The leader in whose name the actor decides on a task; null for leaders who decide themselves, and where a clerk may
 * leave it open. Throws InvalidError where a clerk names no leader, or nobody who could decide it.
 */
export async function leaderInWhoseName(
  work: Work,
  task: LoadedTask,
  namedId: string | null,
  { mayBeUnnamed = false } = {},
): Promise<string | null> {
  const decision = decisionInTheNameOf(work.actor, task, namedId);
  if (decision === "unnamed" && mayBeUnnamed) return null;
  if (decision === "unnamed") throw new InvalidError({ inTheNameOfId: { key: "required" } });
  const { leaderId } = decision;
  if (leaderId && leaderId === namedId && !(await mayBeNamed(work, task, leaderId))) {
    throw new InvalidError({ inTheNameOfId: { key: "not_a_leader" } });
  }
  return leaderId;
}

/** A decision is recorded in the name of a leader in office, who may see what is decided. */
async function mayBeNamed({ tx, clock }: Work, task: LoadedTask, leaderId: string): Promise<boolean> {
  const leader = await loadPerson(tx, leaderId, today(clock));
  if (!leader || !hasRole(leader, "leader")) return false;
  const seen = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(tasks.id, task.id), visibleTasks(leader)));
  return seen.length > 0;
}
