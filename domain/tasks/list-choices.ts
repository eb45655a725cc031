import { taskStatuses } from "@/db/enums";
import { timeClasses } from "./time";
import { type TimeGroup, timeGroups } from "./time-groups";

/** What a department can be to a task. */
export const departmentRoles = ["lead", "coordinates"] as const;
export type DepartmentRole = (typeof departmentRoles)[number];

/** A status, or all in which a task is still to be done. */
export const statusChoices = ["open", ...taskStatuses] as const;

const timeGroupNames = Object.keys(timeGroups) as [TimeGroup, ...TimeGroup[]];
export const timeChoices = [...timeGroupNames, ...timeClasses] as const;

/** By what a list can be sorted; each can be turned round. */
export const sorts = ["due", "given", "updated", "priority", "lead", "status", "title"] as const;
export type Sort = (typeof sorts)[number];

/** Under which heads the rows of a list can stand. */
export const groupings = ["department", "owner", "leader", "status", "time", "meeting"] as const;
export type Grouping = (typeof groupings)[number];

/** What a list can show of a task, beside what is asked, in the order in which it does. */
export const columns = [
  "due",
  "original",
  "given",
  "meeting",
  "notice",
  "lead",
  "owner",
  "coordinating",
  "leader",
  "priority",
  "status",
  "percent",
  "updated",
] as const;
export type Column = (typeof columns)[number];

/** What a list shows where nobody chose. */
export const usualColumns: readonly Column[] = [
  "due",
  "meeting",
  "notice",
  "lead",
  "owner",
  "status",
  "percent",
  "updated",
];
