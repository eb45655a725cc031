import { z } from "zod";
import { calendarDate, identifier, line, optionalDate, requiredLine, rowVersion } from "../input";

const group = { name: requiredLine(200), abbreviation: line(40) };
const members = {
  departmentIds: z
    .array(identifier, { error: "unknown" })
    .max(500, "unknown")
    .default([])
    .transform((ids) => [...new Set(ids)]),
  startsOn: calendarDate,
};
const own = { groupId: identifier, version: rowVersion };

export const addGroupInput = z.object({ ...group, ...members });
export const saveGroupInput = z.object({ ...own, ...group });
export const addMembersInput = z.object({
  ...own,
  ...members,
  departmentIds: members.departmentIds.refine((ids) => ids.length > 0, "required"),
});
export const endMemberInput = z.object({
  ...own,
  departmentId: identifier,
  startsOn: calendarDate,
  /** The first day on which the department is no member any more. */
  from: calendarDate,
});
export const closeGroupInput = z.object({ ...own, closedOn: optionalDate });
