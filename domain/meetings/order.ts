import { type Context, carryOut } from "../command";
import { ForbiddenError } from "../errors";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { addMeeting } from "./create";
import { newOrderInput } from "./input";
import { checkNotice } from "./notice";

/**
 * Begins the record of a direct order, which a leader gave between meetings: no place, no attendance, its conclusions
 * are what was ordered. Throws ForbiddenError for all but clerks.
 */
export async function createOrder(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayOnMeeting(context.actor, "create")) throw new ForbiddenError();
  const input = parseInput(newOrderInput, raw);
  checkNotice(input, { kind: "direct_order", date: input.date });
  const order = { kind: "direct_order", status: "draft", seriesId: null, time: "00:00", place: "" } as const;
  return carryOut(context, (work) => addMeeting(work, { ...input, ...order }));
}
