import type { NewsKind } from "@/db/enums";
import type { HistoryFields } from "@/db/schema/history";

/** Who is told: whoever heads the lead department, does the task, decides on it, asked for a later date; or that person. */
export type Audience = "heads" | "owner" | "leader" | "asker" | { personId: string };

export interface Told {
  news: NewsKind;
  to: Audience;
}

/** A row of a task's history, before it is written. */
export interface Happening {
  kind: string;
  before?: HistoryFields | undefined;
  after?: HistoryFields | undefined;
}

const given: Told = { news: "given", to: "heads" };
const returned: Told = { news: "returned", to: "owner" };
const decided: readonly Told[] = [
  { news: "extension_decided", to: "asker" },
  { news: "extension_decided", to: "owner" },
];

/** What a row of a task's history is to be told as at once, and to whom; most of them wait for the morning. */
export function toldOf({ kind, before = {}, after = {} }: Happening): readonly Told[] {
  switch (kind) {
    case "opened":
    case "added":
    case "decide_transfer":
      return [given];
    case "lead_changed":
    case "amended":
      return after.leadDepartmentId === undefined ? [] : [given];
    case "period_opened":
      return typeof after.ownerId === "string" ? assigned(after.ownerId) : [given];
    case "name_owner":
    case "owner_changed":
    case "owner_handed_over":
      return assigned(after.ownerId);
    case "part_person_named":
    case "part_person_handed_over":
      return after.personId === before.personId ? [] : toPerson("part_assigned", after.personId);
    case "return_to_owner":
    case "return_result":
    case "reopen":
      return [returned];
    case "hand_in":
      return [{ news: "result_waits", to: "heads" }];
    case "submit":
      return [{ news: "result_waits", to: "leader" }];
    case "extension_asked":
    case "extension_passed_on":
      return [{ news: "extension_waits", to: after.extension === "with_leader" ? "leader" : "heads" }];
    case "extension_granted":
    case "extension_refused":
    case "extension_declined":
      return decided;
    default:
      return [];
  }
}

const assigned = (ownerId: unknown) => toPerson("assigned", ownerId);

const toPerson = (news: NewsKind, personId: unknown): readonly Told[] =>
  typeof personId === "string" ? [{ news, to: { personId } }] : [];
