import type { Database } from "@/db/client";
import type { Clock } from "./clock";
import { type LocalDate, today } from "./dates";
import { applyDueChanges } from "./departments/due";
import { foldTallies } from "./overview/tallies";
import { openDuePeriods } from "./recurrence/due";

const begun = new WeakMap<Database, { day: LocalDate; done: Promise<void> }>();

/**
 * Lets what was decided for this day take effect before anybody sees the day: every request and the worker ask for it,
 * the first one of a day does it. Where it fails, the office stays as of the day before, and the next one tries again.
 */
export function beginDay(database: Database, clock: Clock): Promise<void> {
  const day = today(clock);
  const known = begun.get(database);
  if (known?.day === day) return known.done;
  const attempt = {
    day,
    done: letBegin(database, clock).catch((error: unknown) => {
      console.error(error);
      if (begun.get(database) === attempt) begun.delete(database);
    }),
  };
  begun.set(database, attempt);
  return attempt.done;
}

/** First who does whose work from this day on, then what is given to them for it; what was tallied is summed up. */
async function letBegin(database: Database, clock: Clock): Promise<void> {
  await applyDueChanges(database, clock);
  await openDuePeriods(database, clock);
  await foldTallies(database);
}
