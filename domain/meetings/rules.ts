/** Why a record cannot be issued yet: what is missing, at which conclusion (counted from 1) where it is one of them. */
export interface Gap {
  kind: "no_chair" | "no_conclusion" | "no_task" | "no_lead";
  number?: number;
}

interface Conclusion {
  noTask: boolean;
  tasks: readonly { leadDepartmentId: string | null }[];
}

/** Whether a conclusion has what issue asks for: a task, or the mark that none arises. */
export function isCovered(conclusion: Conclusion): boolean {
  return conclusion.noTask || conclusion.tasks.length > 0;
}

/** All that stands between a draft and its issue, in the order of the record; empty when it can be issued. */
export function gapsOf(meeting: { chairId: string | null }, conclusions: readonly Conclusion[]): Gap[] {
  const gaps: Gap[] = [];
  if (!meeting.chairId) gaps.push({ kind: "no_chair" });
  if (conclusions.length === 0) gaps.push({ kind: "no_conclusion" });
  for (const [index, conclusion] of conclusions.entries()) {
    const number = index + 1;
    if (!isCovered(conclusion)) gaps.push({ kind: "no_task", number });
    if (conclusion.tasks.some((task) => !task.leadDepartmentId)) gaps.push({ kind: "no_lead", number });
  }
  return gaps;
}
