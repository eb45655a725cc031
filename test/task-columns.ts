import type { Database } from "@/db/client";
import type { Cast } from "@/db/factories";
import type { Context } from "@/domain/command";
import { asked, clock } from "./asked";

/**
 * The columns of the tables of rights about tasks, and whom of the cast each stands for:
 *
 *   lead lead2 dep      the responsible leader; another leader; a leader who acts for the responsible one
 *   clk clkA clk0       a clerk; one who acts for the responsible leader; one before departments that nobody heads
 *   adm                 an administrator
 *   head head2 own col  two heads of the lead department, the owner, other staff of it
 *   coH doer coS        the head of the coordinating department, who does its part, other staff of it
 *   unH unS exH new     head and staff of another department; a head until January; one without any department
 *
 * Besides: sys, the product itself; none, who is not signed in.
 */
export const taskColumns = {
  lead: "leader",
  lead2: "otherLeader",
  dep: "deputy",
  clk: "clerk",
  clkA: "actingClerk",
  clk0: "clerk",
  adm: "administrator",
  head: "head",
  head2: "secondHead",
  own: "owner",
  col: "colleague",
  coH: "coordinatingHead",
  doer: "doer",
  coS: "coordinatingStaff",
  unH: "unrelatedHead",
  unS: "unrelatedStaff",
  exH: "formerHead",
  new: "newcomer",
} as const satisfies Record<string, keyof Cast>;

export type TaskColumn = keyof typeof taskColumns | "sys";

/** What a command is given when who stands in a column asks for it. */
export async function askers(database: Database, cast: Cast) {
  const contexts = new Map<TaskColumn, Context & { database: Database }>([
    ["sys", { database, clock, actor: { kind: "system", name: "worker" } }],
  ]);
  for (const [column, role] of Object.entries(taskColumns)) {
    contexts.set(column as TaskColumn, await asked(database, cast[role]));
  }
  const contextOf = (column: TaskColumn): Context => {
    const context = contexts.get(column);
    if (!context) throw new Error(`Nobody is ${column}.`);
    return context;
  };
  return { contexts, contextOf };
}
