import type { HistoryFields } from "@/db/schema/history";
import type { LocalDate } from "../dates";

/** After half an hour without a look a visit is over: what comes then is new at the next one. */
export const visitMinutes = 30;

/** Since when something is new to who looks now: since the visit before this one; null where there was none. */
export function newSince(visit: { seenAt: Date; previousAt: Date | null } | null, now: Date): Date | null {
  if (!visit) return null;
  const over = now.getTime() - visit.seenAt.getTime() > visitMinutes * 60_000;
  return over ? visit.seenAt : visit.previousAt;
}

/** What somebody else did to a task, as far as it concerns who comes back to it; the first weighs most. */
export const newsKinds = ["returned", "new", "due", "remark", "status", "other"] as const;
type NewsKind = (typeof newsKinds)[number];

export interface News {
  kind: NewsKind;
  by: string;
  /** The due date as it is now, where that is what changed. */
  dueOn?: LocalDate | null;
}

/** A row of the history, or a remark. */
export interface Happening {
  kind: string;
  before: HistoryFields;
  after: HistoryFields;
  by: string;
}

const returns = ["return_to_owner", "return_result", "reopen"];
const arrivals = ["opened", "added", "period_opened", "decide_transfer", "lead_changed", "part_handed_over"];

/** What a row of the history is to a person: work that comes to them is new, whoever had it before. */
export function newsOf({ kind, before, after, by }: Happening, personId: string): News {
  const comesToMe = after.ownerId === personId || after.personId === personId;
  if (returns.includes(kind)) return { kind: "returned", by };
  if (arrivals.includes(kind) || comesToMe) return { kind: "new", by };
  if (after.dueOn !== undefined && after.dueOn !== before.dueOn) {
    return { kind: "due", by, dueOn: typeof after.dueOn === "string" ? after.dueOn : null };
  }
  if (kind === "remark") return { kind: "remark", by };
  return { kind: after.status === undefined ? "other" : "status", by };
}

/** Of all that happened to a task one thing stands on its row: what weighs most, and of that the latest. */
export function weightiest(news: readonly News[]): News | null {
  const weight = (one: News) => newsKinds.indexOf(one.kind);
  return news.reduce<News | null>((best, one) => (best && weight(best) < weight(one) ? best : one), null);
}
