import { z } from "zod";
import { meetingKinds, meetingStatuses } from "@/db/enums";
import { searched } from "../search";

/** The list of meetings as its address says it. What makes no sense there is as if it were not written. */
const shape = z.object({
  search: searched,
  seriesId: z.uuid().nullable().catch(null).default(null),
  year: z.coerce.number().int().min(1900).max(2199).nullable().catch(null).default(null),
  chairId: z.uuid().nullable().catch(null).default(null),
  status: z.enum(meetingStatuses).nullable().catch(null).default(null),
  kind: z.enum(meetingKinds).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type MeetingsQuery = z.output<typeof shape>;

const names = {
  search: "q",
  seriesId: "series",
  year: "year",
  chairId: "chair",
  status: "status",
  kind: "kind",
  page: "page",
} as const;

/** The filter and page that a query string names. */
export function parseMeetingsQuery(params: Record<string, string | string[] | undefined>): MeetingsQuery {
  const first = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  return shape.parse(Object.fromEntries(Object.entries(names).map(([field, name]) => [field, first(name)])));
}

/** The list without any filter. */
export const allMeetings: MeetingsQuery = parseMeetingsQuery({});

/** The address of a list: the other way round, so that any view can be sent to a colleague. */
export function meetingsAddress(query: Partial<MeetingsQuery>): string {
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const value = query[field as keyof typeof names];
    if (value && !(field === "page" && value === 1)) search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "/meetings" : `/meetings?${text}`;
}
