import { z } from "zod";
import { calendarDate, identifier, requiredLine, rowVersion } from "../input";

export const addDelegationInput = z.object({
  leaderId: identifier,
  delegateId: identifier,
  startsOn: calendarDate,
  endsOn: calendarDate,
  reason: requiredLine(300),
});

export const endDelegationInput = z.object({ delegationId: identifier, version: rowVersion });
