import type { MeetingKind, Priority, TaskStatus } from "@/db/enums";
import type { TimeState } from "@/domain/tasks/time";

/** What lists show of a task; domain/tasks/columns selects it. */
export type ListedTask = {
  id: string;
  title: string;
  /** The month or quarter that it is for, where it recurs: "2026-11", "2026-Q4". */
  period: string;
  status: TaskStatus | null;
  percent: number;
  priority: Priority;
  dueOn: string | null;
  originalDueOn: string | null;
  submittedOn: string | null;
  reportedAt: Date | null;
  returnedReason: string;
  version: number;
  leadDepartmentId: string | null;
  leadName: string;
  ownerId: string | null;
  ownerName: string | null;
  responsibleLeaderId: string | null;
  directiveNumber: number | null;
  meetingId: string;
  meetingKind: MeetingKind;
  meetingTitle: string;
  meetingStartsAt: Date;
  noticeNumber: string;
};

export type TimedTask = { task: ListedTask; time: TimeState };

/** What the list of tasks may show besides. */
export type ListedRow = ListedTask & {
  openedOn: string | null;
  leaderName: string | null;
  /** The names of the coordinating departments, where they are shown. */
  coordinators: string;
};
