import type {
  AttendanceStatus,
  MeetingKind,
  MeetingStatus,
  PartStatus,
  Priority,
  RecordPart,
  Recurrence,
  SectionKind,
  TaskStatus,
} from "@/db/enums";
import type { TaskChange } from "@/domain/tasks/changes";

/** A record as domain/meetings/queries reads it. */
export type RecordTask = {
  id: string;
  number: number | null;
  title: string;
  leadDepartmentId: string | null;
  leadName: string;
  /** The same for all tasks that were opened for the members of a group. */
  sharedId: string | null;
  groupId: string | null;
  groupName: string;
  memberIds: readonly string[];
  responsibleLeaderId: string | null;
  leaderName: string | null;
  ownerName: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  priority: Priority;
  period: string;
  recurrence: Recurrence | null;
  recurrenceEndsOn: string | null;
  status: TaskStatus | null;
  percent: number;
  submittedOn: string | null;
  version: number;
  parts: readonly { departmentId: string; name: string; status?: PartStatus }[];
  changes: readonly TaskChange[];
};

export type Conclusion = {
  id: string;
  body: string;
  noTask: boolean;
  noTaskReason: string;
  version: number;
  tasks: readonly RecordTask[];
  /** The tasks of later periods, of those that recur. */
  later: readonly RecordTask[];
};

export type Attendance = {
  id: string;
  departmentId: string | null;
  name: string;
  status: AttendanceStatus | null;
  note: string;
  delegates: string;
  version: number;
};

export type Figure = {
  id: string;
  indicator: string;
  topic: string;
  unit: string;
  value: string;
  period: string;
  departmentId: string | null;
  departmentName: string;
  version: number;
};

export type Section = { id: string; kind: SectionKind; body: string; version: number };

/** What was said after the issue of a part: from what to what; where it added the part, `before` is empty. */
export type Addendum = {
  number: number;
  part: RecordPart;
  partId: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  reason: string;
  authorName: string;
  createdAt: Date;
};

export type MeetingRecord = {
  id: string;
  kind: MeetingKind;
  status: MeetingStatus;
  title: string;
  startsAt: Date;
  place: string;
  chairId: string | null;
  chairName: string;
  chairTitle: string;
  clerkName: string | null;
  restricted: boolean;
  archive: boolean;
  noticeNumber: string;
  noticeDate: string | null;
  issuedAt: Date | null;
  seriesId: string | null;
  seriesTitle: string | null;
  version: number;
  sections: readonly Section[];
  attendance: readonly Attendance[];
  figures: readonly Figure[];
  conclusions: readonly Conclusion[];
  addenda: readonly Addendum[];
};
