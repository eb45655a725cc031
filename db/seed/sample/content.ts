import type { AttendanceStatus, Priority } from "@/db/enums";
import type { DepartmentKey } from "./department-list";
import type { PersonKey } from "./person-list";
import type { Step } from "./steps";
import type { DueDay } from "./timetable";

/** A record as it is written down here, in keys instead of ids and in days of the story instead of dates. */
export interface RecordContent {
  title: string;
  time: string;
  place: string;
  chair: PersonKey;
  /** The title of the chair where it is not that of the person today. */
  chairTitle?: string;
  restricted?: boolean;
  assessment: string;
  plan: string;
  attendance: readonly AttendanceContent[];
  figures: readonly FigureContent[];
  conclusions: readonly ConclusionContent[];
}

export interface AttendanceContent {
  /** A department, or a body that is none under its own name. */
  who: DepartmentKey | { label: string };
  status?: AttendanceStatus;
  delegates?: string;
  note?: string;
}

export interface FigureContent {
  topic: string;
  indicator: string;
  value: string;
  unit: string;
  period: string;
  department?: DepartmentKey;
}

export interface ConclusionContent {
  body: string;
  /** Why no task arises from it. */
  noTask?: string;
  tasks: readonly TaskContent[];
}

export interface TaskContent {
  title: string;
  lead: DepartmentKey;
  with?: readonly DepartmentKey[];
  /** Null for a task without a due date. */
  due: DueDay | null;
  priority?: Priority;
  /** What happened to it since it was issued, in order. */
  life: readonly Step[];
}
