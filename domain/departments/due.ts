import { and, asc, inArray, lte } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentSuccessions } from "@/db/schema";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { carryOut } from "../command";
import { today } from "../dates";
import { handBackLeft } from "../people/hand-back";
import { holdDirectory } from "./change";
import { handOver } from "./hand-over";
import type { Inheritance } from "./hand-over/succession";
import { holdingsOf, isEmpty } from "./holdings";
import { namesDue, takeNameOfToday } from "./names";

const calendar: System = { kind: "system", name: "Giao Ban" };

/**
 * Lets take effect what was decided for a day that has come: names, successions whose predecessor still holds something,
 * and last days of people at a department where they still hold something. There is no mark of what was done: asking
 * again changes nothing, and what came late is handed over too.
 */
export async function applyDueChanges(database: Connection, clock: Clock): Promise<void> {
  const context = { database, actor: calendar, clock };
  const day = today(clock);
  for (const id of await namesDue(database, day)) {
    await carryOut(context, async (work) => {
      await holdDirectory(work);
      await takeNameOfToday(work, id);
      return { id };
    });
  }
  for (const succession of await successionsDue(database, day)) {
    const { predecessorId, effectiveOn } = succession;
    if (isEmpty(await holdingsOf(database, predecessorId, effectiveOn))) continue;
    await carryOut(context, async (work) => {
      await holdDirectory(work);
      await handOver(work, succession);
      return { id: predecessorId };
    });
  }
  await handBackLeft(database, calendar, clock);
}

/** Where a department was split, people decide what goes where. */
async function successionsDue(database: Connection, day: string): Promise<Inheritance[]> {
  return database
    .select()
    .from(departmentSuccessions)
    .where(
      and(
        lte(departmentSuccessions.effectiveOn, day),
        inArray(departmentSuccessions.kind, ["merged", "renamed"]),
      ),
    )
    .orderBy(asc(departmentSuccessions.effectiveOn));
}
