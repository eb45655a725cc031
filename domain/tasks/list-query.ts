import { z } from "zod";
import { taskStatuses } from "@/db/enums";
import { searched } from "../search";
import { timeClasses } from "./time";
import { type TimeGroup, timeGroups } from "./time-groups";

const timeGroupNames = Object.keys(timeGroups) as [TimeGroup, ...TimeGroup[]];

/** What a department can be to a task. */
export const departmentRoles = ["lead", "coordinates"] as const;
export type DepartmentRole = (typeof departmentRoles)[number];

/** The list of tasks as its address says it. What makes no sense there is as if it were not written. */
const shape = z.object({
  search: searched,
  departmentId: z.uuid().nullable().catch(null).default(null),
  role: z.enum(departmentRoles).nullable().catch(null).default(null),
  status: z
    .enum(["open", ...taskStatuses])
    .nullable()
    .catch(null)
    .default(null),
  time: z
    .enum([...timeGroupNames, ...timeClasses])
    .nullable()
    .catch(null)
    .default(null),
  meetingId: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ListQuery = z.output<typeof shape>;

const names = {
  search: "q",
  departmentId: "department",
  role: "role",
  status: "status",
  time: "time",
  meetingId: "meeting",
  page: "page",
} as const;

/** The filter and page that a query string names. */
export function parseListQuery(params: Record<string, string | string[] | undefined>): ListQuery {
  const first = (name: string) => {
    const value = params[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return shape.parse({
    search: first(names.search),
    departmentId: first(names.departmentId),
    role: first(names.role),
    status: first(names.status),
    time: first(names.time),
    meetingId: first(names.meetingId),
    page: first(names.page),
  });
}

/** The address of a list: the other way round, so that any view can be sent to a colleague. */
export function listAddress(query: Partial<ListQuery>): string {
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const value = query[field as keyof typeof names];
    if (value && !(field === "page" && value === 1)) search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "/tasks" : `/tasks?${text}`;
}
