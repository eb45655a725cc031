/** Why a record cannot be issued yet: what is missing, at which conclusion (counted from 1) where it is one of them. */
export interface Gap {
  kind: "no_chair" | "no_conclusion" | "no_task" | "no_lead" | "no_member" | "leads_and_helps" | "not_open";
  number?: number;
}

/** What a task of a draft says of those who are to do it. */
export interface Assignment {
  leadDepartmentId: string | null;
  groupId?: string | null;
  memberIds?: readonly string[];
  coordinatingDepartmentIds?: readonly string[];
  /** Whether one of them is closed, or no member of the group, on the day of the issue. */
  notOpen?: boolean;
}

interface Conclusion {
  noTask: boolean;
  tasks: readonly Assignment[];
}

/** Whether a conclusion has what issue asks for: a task, or the mark that none arises. */
export function isCovered(conclusion: Conclusion): boolean {
  return conclusion.noTask || conclusion.tasks.length > 0;
}

/** The departments that lead once the record is issued: the chosen members of a group each on their own. */
export function leadsOf({ groupId, memberIds = [], leadDepartmentId }: Assignment): readonly string[] {
  if (groupId) return memberIds;
  return leadDepartmentId ? [leadDepartmentId] : [];
}

/** All that stands between a draft and its issue, in the order of the record; empty when it can be issued. */
export function gapsOf(meeting: { chairId: string | null }, conclusions: readonly Conclusion[]): Gap[] {
  const gaps: Gap[] = [];
  if (!meeting.chairId) gaps.push({ kind: "no_chair" });
  if (conclusions.length === 0) gaps.push({ kind: "no_conclusion" });
  for (const [index, conclusion] of conclusions.entries()) {
    const number = index + 1;
    if (!isCovered(conclusion)) gaps.push({ kind: "no_task", number });
    const kinds = new Set(conclusion.tasks.map(gapOf).filter((kind) => kind !== null));
    for (const kind of kinds) gaps.push({ kind, number });
  }
  return gaps;
}

function gapOf(task: Assignment): Gap["kind"] | null {
  const leads = leadsOf(task);
  if (leads.length === 0) return task.groupId ? "no_member" : "no_lead";
  if (task.coordinatingDepartmentIds?.some((id) => leads.includes(id))) return "leads_and_helps";
  return task.notOpen ? "not_open" : null;
}
