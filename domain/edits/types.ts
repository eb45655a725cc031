import type {
  AttendanceStatus,
  MeetingStatus,
  Priority,
  RecordPart,
  Recurrence,
  SectionKind,
} from "@/db/enums";
import type { LocalDate } from "../dates";

// How a record that is being written travels between the browser and the server. A browser may import this file.

/** What the parts of a record hold. The kind of a section and the name of who attends are for reading only. */
export interface FieldsOf {
  heading: {
    title: string;
    date: LocalDate;
    /** HH:MM. */
    time: string;
    place: string;
    seriesId: string | null;
    chairId: string | null;
    chairTitle: string;
    restricted: boolean;
  };
  section: { kind: SectionKind; body: string };
  attendance: {
    departmentId: string | null;
    label: string;
    name: string;
    status: AttendanceStatus | null;
    /** "Name, title; Name, title". */
    delegates: string;
    note: string;
  };
  figure: {
    indicator: string;
    topic: string;
    unit: string;
    /** Plain decimal text here; in an edit as it was typed, in Vietnamese or plain notation. */
    value: string;
    period: string;
    departmentId: string | null;
  };
  directive: { body: string; noTask: boolean; noTaskReason: string };
  task: {
    title: string;
    leadDepartmentId: string | null;
    coordinatingDepartmentIds: string[];
    dueOn: LocalDate | null;
    priority: Priority;
    groupId: string | null;
    memberIds: string[];
    recurrence: Recurrence | null;
    recurrenceEndsOn: LocalDate | null;
  };
}

export type Fields = Record<string, string | boolean | string[] | null>;

/** Parts whose body is spliced, and parts that are added, moved and removed. */
export type TextPart = "section" | "directive";
export type ListedPart = "attendance" | "figure" | "directive" | "task";

/** A part as it stands. Its version counts the writes of its content; to move it is no such write. */
export interface PartState<Part extends RecordPart = RecordPart> {
  part: Part;
  id: string;
  version: number;
  position: string;
  /** Of a task: its conclusion. */
  parent?: string;
  fields: FieldsOf[Part];
}

export type AnyPartState = { [Part in RecordPart]: PartState<Part> }[RecordPart];

export interface RemovedPart {
  part: RecordPart;
  id: string;
  removed: true;
}

/**
 * One thing done to a record. The version that it names is the one that the writer had before their eyes; within a
 * batch it is that of before the batch.
 */
export type Edit =
  | {
      do: "splice";
      part: TextPart;
      id: string;
      version: number;
      at: number;
      remove: number;
      insert: string;
    }
  | { do: "set"; part: RecordPart; id: string; version: number; fields: Fields }
  | {
      do: "add";
      part: ListedPart;
      id: string;
      parent?: string | undefined;
      after?: string | null | undefined;
      fields: Fields;
    }
  | {
      do: "move";
      part: ListedPart;
      id: string;
      parent?: string | undefined;
      after?: string | null | undefined;
    }
  | { do: "remove"; part: ListedPart; id: string; version: number };

/** A batch of edits: all of them are applied or none. A burst is one person's; within it the sequence rises. */
export interface EditRequest {
  burst: string;
  sequence: number;
  edits: Edit[];
}

/** What a batch left behind: the fields are those that are not as they were sent. */
export interface EditAnswer {
  revision: number;
  parts: { part: RecordPart; id: string; version: number; position?: string; fields?: Partial<Fields> }[];
}

/** A part that somebody else wrote or removed since. */
export interface EditConflict {
  part: RecordPart;
  id: string;
  removed?: true;
  version: number;
  fields: Partial<Fields>;
  by: string;
  at: string;
}

/** A record while it is written. */
export interface RecordState {
  revision: number;
  status: MeetingStatus;
  parts: AnyPartState[];
}

export interface PresentPerson {
  client: string;
  personId: string;
  name: string;
  part: string | null;
}

/** What the others did since, and who is there. */
export interface RecordNews {
  revision: number;
  status: MeetingStatus;
  parts: (AnyPartState | RemovedPart)[];
  people: PresentPerson[];
}
