import type { TimeState } from "@/domain/tasks/time";
import type { TimeLook } from "../ui/time-state";

/** Which of the marks stands for a time class; a cancelled task has none. */
export function timeLook(time: TimeState): TimeLook | null {
  switch (time.class) {
    case "cancelled":
      return null;
    case "done_on_time":
    case "done_no_date":
      return "done_in_time";
    default:
      return time.class;
  }
}
