import { z } from "zod";
import { mailKinds, mailStates } from "@/db/enums";
import { someDate, someId } from "../input";
import { searched } from "../search";

/** The ledger of mails as its address says it. What makes no sense there is as if it were not written. */
const shape = z.object({
  state: z.enum(mailStates).nullable().catch(null).default(null),
  kind: z.enum(mailKinds).nullable().catch(null).default(null),
  personId: someId,
  to: searched,
  day: someDate,
  after: someId,
  before: someId,
});

/** `to` is looked for in names and addresses; `after` and `before` name the mail at the edge of another page. */
export type LedgerQuery = z.output<typeof shape>;

const names = {
  state: "state",
  kind: "kind",
  personId: "person",
  to: "to",
  day: "day",
  after: "after",
  before: "before",
} as const;

/** The filter and page that a query string names. */
export function parseLedgerQuery(params: Record<string, string | string[] | undefined>): LedgerQuery {
  const first = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  return shape.parse(Object.fromEntries(Object.entries(names).map(([field, name]) => [field, first(name)])));
}

/** The ledger without any filter. */
export const allMails: LedgerQuery = parseLedgerQuery({});

/** The same from its first row. */
export const fromTheStart = (query: LedgerQuery): LedgerQuery => ({ ...query, after: null, before: null });

/** The address of a ledger: the other way round, so that any view can be sent to a colleague. */
export function ledgerAddress(query: Partial<LedgerQuery>): string {
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const value = query[field as keyof typeof names];
    if (value) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? "/reminders" : `/reminders?${text}`;
}
