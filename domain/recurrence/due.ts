import type { Connection } from "@/db/client";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { carryOut } from "../command";
import { today } from "../dates";
import { latestBehind } from "./latest";
import { openNext } from "./open";

const calendar: System = { kind: "system", name: "Giao Ban" };

/**
 * Opens the tasks of recurring directives for every period that has begun: several one after another where nobody asked
 * for a while. There is no mark of what was done: asking again, or by many at once, changes nothing. A recurrence whose
 * department was closed without a successor waits until it has one, or somebody ends it (queries.ts).
 */
export async function openDuePeriods(database: Connection, clock: Clock): Promise<void> {
  const context = { database, actor: calendar, clock };
  for (const { id } of await latestBehind(database, today(clock))) {
    let latest: string | null = id;
    while (latest) {
      const previousId: string = latest;
      latest = null;
      await carryOut(context, async (work) => {
        latest = await openNext(work, previousId);
        return { id: previousId };
      });
    }
  }
}
