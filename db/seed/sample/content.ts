import type { AttendanceStatus, Priority, Recurrence, SectionKind } from "@/db/enums";
import type { GroupKey } from "./add-groups";
import type { DepartmentKey } from "./department-list";
import type { PersonKey } from "./person-list";
import type { Step } from "./steps";
import type { Due, StoryDay } from "./timetable";

/** What is written in a record: in keys instead of ids and in days of the story instead of dates. */
export interface WrittenContent {
  sections: Partial<Record<SectionKind, string>>;
  attendance: readonly AttendanceContent[];
  figures: readonly FigureContent[];
  conclusions: readonly ConclusionContent[];
}

/** The record of a meeting. */
export interface RecordContent extends WrittenContent {
  title: string;
  time: string;
  place: string;
  chair: PersonKey;
  /** The title of the chair where it is not that of the person today. */
  chairTitle?: string;
  restricted?: boolean;
}

/** The record of an order between meetings, and the document behind it. */
export interface OrderContent extends WrittenContent {
  title: string;
  chair: PersonKey;
  notice: { number: string; on: StoryDay };
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
  /** What is given to the members of a group. */
  shared?: SharedContent;
}

interface GivenContent {
  title: string;
  /** Null for a task without a due date. */
  due: Due | null;
  priority?: Priority;
}

export interface TaskContent extends GivenContent {
  lead: DepartmentKey;
  with?: readonly DepartmentKey[];
  recurrence?: Recurrence;
  /** What happened to it since it was issued, in order; where it recurs, to the first of its tasks. */
  life: readonly Step[];
}

export interface SharedContent extends GivenContent {
  group: GroupKey;
  /** The chosen members, each with what happened to its task. */
  members: readonly Pick<TaskContent, "lead" | "life">[];
}

/** The tasks that open with a record, of what a group is given one for each chosen member. */
export function tasksOf({ conclusions }: WrittenContent): TaskContent[] {
  return conclusions.flatMap(({ tasks, shared }) => {
    if (!shared) return tasks;
    const { title, due, priority = "normal", members } = shared;
    return [...tasks, ...members.map((member) => ({ title, due, priority, ...member }))];
  });
}
