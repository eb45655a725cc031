import type { MeetingKind, Priority, Recurrence } from "@/db/enums";
import type { Gap } from "@/domain/meetings/rules";

/** A task as a department would get it. */
export type GivenTo = {
  number: string;
  title: string;
  dueOn: string | null;
  priority: Priority;
  recurrence: Recurrence | null;
  recurrenceEndsOn: string | null;
  groupName: string | null;
};

export type Recipient = {
  id: string;
  name: string;
  contactEmail: string;
  heads: readonly { name: string; title: string }[];
  lead: readonly GivenTo[];
  coordinating: readonly GivenTo[];
};

/** What domain/meetings/summary says of an issue to come. */
export type Summary = {
  id: string;
  kind: MeetingKind;
  title: string;
  startsAt: Date;
  restricted: boolean;
  version: number;
  seen: string;
  gaps: readonly Gap[];
  conclusions: number;
  withoutTask: number;
  tasks: number;
  departments: readonly Recipient[];
  attending: readonly { name: string }[];
  leaders: readonly { id: string; name: string; tasks: number }[];
};
