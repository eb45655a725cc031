import { z } from "zod";
import type { Context } from "../command";
import { identifier, parseInput } from "../input";
import { eventId } from "./input";
import { mostChosen, type Several, severally } from "./several";
import { undo } from "./undo";

/** What was done to each, as `task:row`. */
const deed = z
  .string()
  .transform((value): unknown => value.split(":"))
  .pipe(z.tuple([identifier, eventId], { error: "unknown" }))
  .transform(([taskId, row]) => ({ taskId, eventId: row }));

const undoSeveralInput = z.object({
  deedIds: z.array(deed, { error: "none_chosen" }).min(1, "none_chosen").max(mostChosen, "too_many_chosen"),
});

/**
 * Takes back what was done to several tasks at once, each as by undo. Throws InvalidError where none is named; what is
 * refused for one task is told and leaves the others be.
 */
export async function undoSeveral(context: Context, raw: unknown): Promise<Several> {
  const { deedIds } = parseInput(undoSeveralInput, raw);
  return severally(context, deedIds, undo);
}
