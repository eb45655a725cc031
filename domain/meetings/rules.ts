import type { Recurrence } from "@/db/enums";
import type { LocalDate } from "../dates";
import { recurrenceGap } from "../recurrence/rules";

/** Why a record cannot be issued yet: what is missing, at which conclusion (counted from 1) or task where it is one. */
export interface Gap {
  kind:
    | "no_chair"
    | "no_conclusion"
    | "no_words"
    | "no_task"
    | "no_title"
    | "no_lead"
    | "no_member"
    | "leads_and_helps"
    | "not_open"
    | "due_before_meeting"
    | "recurs_without_due"
    | "ends_before_due";
  number?: number;
  taskId?: string;
}

/** What a task of a draft says: what is asked, of whom, until when. What the caller does not know is not asked about. */
export interface Assignment {
  id?: string;
  title?: string;
  leadDepartmentId: string | null;
  groupId?: string | null;
  memberIds?: readonly string[];
  coordinatingDepartmentIds?: readonly string[];
  dueOn?: LocalDate | null;
  recurrence?: Recurrence | null;
  recurrenceEndsOn?: LocalDate | null;
  /** Whether one of them is closed, or no member of the group, on the day of the issue. */
  notOpen?: boolean;
}

interface Meeting {
  chairId: string | null;
  date?: LocalDate;
}

interface Conclusion {
  body?: string;
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
export function gapsOf(meeting: Meeting, conclusions: readonly Conclusion[]): Gap[] {
  const gaps: Gap[] = [];
  if (!meeting.chairId) gaps.push({ kind: "no_chair" });
  if (conclusions.length === 0) gaps.push({ kind: "no_conclusion" });
  for (const [index, conclusion] of conclusions.entries()) {
    const number = index + 1;
    if (conclusion.body?.trim() === "") gaps.push({ kind: "no_words", number });
    if (!isCovered(conclusion)) gaps.push({ kind: "no_task", number });
    gaps.push(...taskGaps(meeting, conclusion.tasks).map((gap) => ({ ...gap, number })));
  }
  return gaps;
}

/** Each kind once, at the first task that has it. */
function taskGaps(meeting: Meeting, tasks: readonly Assignment[]): Gap[] {
  const first = new Map<Gap["kind"], Gap>();
  for (const task of tasks) {
    for (const kind of gapKinds(meeting, task)) {
      if (!first.has(kind)) first.set(kind, { kind, ...(task.id && { taskId: task.id }) });
    }
  }
  return [...first.values()];
}

function gapKinds({ date }: Meeting, task: Assignment): Gap["kind"][] {
  const kinds: Gap["kind"][] = [];
  const leads = leadsOf(task);
  if (task.title?.trim() === "") kinds.push("no_title");
  if (leads.length === 0) kinds.push(task.groupId ? "no_member" : "no_lead");
  else if (task.coordinatingDepartmentIds?.some((id) => leads.includes(id))) kinds.push("leads_and_helps");
  else if (task.notOpen) kinds.push("not_open");
  if (date && task.dueOn && task.dueOn < date) kinds.push("due_before_meeting");
  const gap = recurrenceGap(task);
  if (gap) kinds.push(gap);
  return kinds;
}
