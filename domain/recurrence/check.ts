import { InvalidError } from "../errors";
import { type Recurring, recurrenceGap } from "./rules";

/** Throws InvalidError where a task cannot recur as it is said to. */
export function checkRecurrence(task: Recurring): void {
  const gap = recurrenceGap(task);
  if (!gap) return;
  throw new InvalidError({ [gap === "ends_before_due" ? "recurrenceEndsOn" : "dueOn"]: { key: gap } });
}
