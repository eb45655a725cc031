import type {
  AttendanceStatus,
  MeetingKind,
  MeetingStatus,
  PartStatus,
  Priority,
  SectionKind,
  TaskStatus,
} from "@/db/enums";

/** A record as domain/meetings/queries reads it. */
export type RecordTask = {
  id: string;
  title: string;
  leadDepartmentId: string | null;
  leadName: string;
  ownerName: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  priority: Priority;
  status: TaskStatus | null;
  percent: number;
  submittedOn: string | null;
  version: number;
  parts: readonly { departmentId: string; name: string; status?: PartStatus }[];
};

export type Conclusion = {
  id: string;
  body: string;
  noTask: boolean;
  noTaskReason: string;
  version: number;
  tasks: readonly RecordTask[];
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
  seriesId: string | null;
  seriesTitle: string | null;
  version: number;
  /** The fingerprint of its parts as they were read. */
  seen: string;
  sections: readonly Section[];
  attendance: readonly Attendance[];
  figures: readonly Figure[];
  conclusions: readonly Conclusion[];
};
