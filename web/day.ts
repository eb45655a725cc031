import { database } from "@/db/client";
import type { Clock } from "@/domain/clock";
import { type LocalDate, today } from "@/domain/dates";
import { applyDueChanges } from "@/domain/departments/due";
import { foldTallies } from "@/domain/overview/tallies";
import { openDuePeriods } from "@/domain/recurrence/due";

let begun: { day: LocalDate; done: Promise<void> } | undefined;

/**
 * Lets what was decided for this day take effect before anybody sees the day: every request asks for it, the first one
 * of a day does it. Where it fails, pages show the office as of the day before, and the next request tries again.
 */
export function beginDay(clock: Clock): Promise<void> {
  const day = today(clock);
  if (begun?.day !== day) {
    const attempt = {
      day,
      done: letBegin(clock).catch((error: unknown) => {
        console.error(error);
        if (begun === attempt) begun = undefined;
      }),
    };
    begun = attempt;
  }
  return begun.done;
}

/** First who does whose work from this day on, then what is given to them for it; what was tallied is summed up. */
async function letBegin(clock: Clock): Promise<void> {
  await applyDueChanges(database(), clock);
  await openDuePeriods(database(), clock);
  await foldTallies(database());
}
