import { z } from "zod";
import { priorities } from "@/db/enums";
import { someDate, someId } from "../input";
import { searched } from "../search";
import {
  columns,
  departmentRoles,
  groupings,
  sorts,
  statusChoices,
  timeChoices,
  usualColumns,
} from "./list-choices";
import { daysOfPeriod } from "./period";

export type { DepartmentRole } from "./list-choices";
export { departmentRoles } from "./list-choices";

const longestCursor = 1_000;

/** Several of a list of words, in the order of the list; what is none of them is as if it were not written. */
const severalOf = <Word extends string>(words: readonly Word[]) =>
  z.array(z.string()).transform((written) => {
    const chosen = new Set(written.flatMap((one) => (one.length > 500 ? [] : one.split(","))));
    return words.filter((word) => chosen.has(word));
  });

/** One of a list of words. */
const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  first(z.enum(words).nullable().catch(null).default(null));

/** The first of the values under a name. */
function first<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess((written) => (Array.isArray(written) ? written[0] : undefined), shape);
}

const idOrNobody = z.union([z.literal("none"), someId]).catch(null);
const somePeriod = z
  .string()
  .max(10)
  .transform((text) => daysOfPeriod(text))
  .nullable()
  .catch(null)
  .default(null);
const cursor = first(z.string().min(1).max(longestCursor).nullable().catch(null).default(null));

/** The list of tasks as its address says it. What makes no sense there is as if it were not written. */
const shape = z
  .object({
    search: first(searched),
    departmentId: first(someId),
    role: oneOf(departmentRoles),
    status: severalOf(statusChoices),
    time: oneOf(timeChoices),
    ownerId: first(idOrNobody),
    leaderId: first(idOrNobody),
    meetingId: first(someId),
    seriesId: first(someId),
    due: first(somePeriod),
    dueFrom: first(someDate),
    dueTo: first(someDate),
    given: first(somePeriod),
    givenFrom: first(someDate),
    givenTo: first(someDate),
    priority: severalOf(priorities),
    sort: first(z.string().max(20).catch("due").default("due")).transform(sortOf),
    group: oneOf(groupings),
    columns: severalOf(columns).transform((chosen) => (chosen.length === 0 ? [...usualColumns] : chosen)),
    after: cursor,
    before: cursor,
  })
  .transform(({ due, given, ...query }) => ({
    ...query,
    ...(due && { dueFrom: due.from, dueTo: due.to }),
    ...(given && { givenFrom: given.from, givenTo: given.to }),
  }));

function sortOf(word: string): { by: (typeof sorts)[number]; turned: boolean } {
  const turned = word.startsWith("-");
  const by = sorts.find((sort) => sort === (turned ? word.slice(1) : word));
  return by ? { by, turned } : { by: "due", turned: false };
}

export type ListQuery = z.output<typeof shape>;

/** What a link says of a list; what it leaves out is open. One status may stand for itself. */
export type ListLink = Partial<Omit<ListQuery, "status" | "priority">> & {
  status?: ListQuery["status"][number] | ListQuery["status"] | null;
  priority?: ListQuery["priority"];
};

const names = {
  search: "q",
  departmentId: "department",
  role: "role",
  status: "status",
  time: "time",
  ownerId: "owner",
  leaderId: "leader",
  meetingId: "meeting",
  seriesId: "series",
  due: "due",
  dueFrom: "due_from",
  dueTo: "due_to",
  given: "given",
  givenFrom: "given_from",
  givenTo: "given_to",
  priority: "priority",
  sort: "sort",
  group: "group",
  columns: "columns",
  after: "after",
  before: "before",
} as const;

/** What narrows a list, apart from how it is shown. */
const filterFields = [
  "search",
  "status",
  "time",
  "departmentId",
  "role",
  "ownerId",
  "leaderId",
  "meetingId",
  "seriesId",
  "dueFrom",
  "dueTo",
  "givenFrom",
  "givenTo",
  "priority",
] as const satisfies (keyof ListQuery)[];
export type FilterField = (typeof filterFields)[number];

/** The list that a query string names. */
export function parseListQuery(params: Record<string, string | string[] | undefined>): ListQuery {
  const written = Object.entries(names).map(([field, name]) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return [field, value === undefined ? [] : [value].flat().slice(0, 50)];
  });
  return shape.parse(Object.fromEntries(written));
}

/** The list that a text such as `status=open&sort=-due` names. */
export function parseListText(text: string): ListQuery {
  const params = new URLSearchParams(text);
  return parseListQuery(Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)])));
}

/** What goes without saying. */
const usual: Record<string, string> = { sort: "due", columns: usualColumns.join(",") };

/** The query string of a list in its one form; the same list is always written the same. */
export function listText(query: ListLink): string {
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const text = textOf(query[field as keyof ListLink]);
    if (text !== "" && text !== usual[field]) search.set(name, text);
  }
  return search.toString().replaceAll("%2C", ",");
}

function textOf(value: ListLink[keyof ListLink] | undefined): string {
  if (!value) return "";
  if (Array.isArray(value)) return value.join(",");
  if (typeof value === "string") return value;
  return "by" in value ? `${value.turned ? "-" : ""}${value.by}` : "";
}

/** The address of a list: the other way round, so that any view can be sent to a colleague. */
export function listAddress(query: ListLink): string {
  const text = listText(query);
  return text === "" ? "/tasks" : `/tasks?${text}`;
}

/** The same list from its first page on. */
export function fromTheStart<Link extends ListLink>(query: Link): Link {
  return { ...query, after: null, before: null };
}
