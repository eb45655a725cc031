import type { Language, NewsKind } from "@/db/enums";
import type { MailItem } from "@/db/schema/mail";
import type { LocalDate } from "../dates";

/** To whom a letter goes. */
export interface Addressee {
  name: string;
  address: string;
  language: Language;
  /** What a person is in the office, or empty. */
  departmentName: string;
}

/** A task as a letter shows it. Titles are null where its meeting is restricted: they leave the office in no mail. */
export interface TaskLine {
  id: string;
  number: number | null;
  title: string | null;
  meetingTitle: string | null;
  meetingDate: LocalDate;
  directiveNumber: number | null;
  leadName: string;
  ownerName: string | null;
  dueOn: LocalDate | null;
  /** How the due date stands to the day of writing: on free days no working day may lie between. Null where none is due. */
  due: "past" | "today" | "ahead" | null;
  /** Working days; both 0 on the day itself and where nothing is due. */
  daysLate: number;
  daysLeft: number;
  percent: number;
  /** Whether the reader does a coordinating department's part of it. */
  isPart: boolean;
  returnedReason: string;
  /** Under the public address: adds one report without signing in. Null unless the office allows it. */
  reportPath: string | null;
}

/** The parts of a morning's mail, in their order. */
export const morningGroups = [
  "overdue",
  "today",
  "soon",
  "department_overdue",
  "to_review",
  "to_assign",
  "paused",
  "leader_overdue",
  "leader_waiting",
  "transfers",
] as const;
export type MorningGroup = (typeof morningGroups)[number];

export interface MorningContent {
  kind: "morning";
  day: LocalDate;
  /** Without empty ones; `count` is of all, `tasks` at most so many as a mail can carry. */
  groups: readonly { name: MorningGroup; count: number; tasks: readonly TaskLine[] }[];
}

export interface NewsContent {
  kind: "news";
  /** `granted` says how a request for a later date was decided. */
  events: readonly { kind: NewsKind; at: Date; task: TaskLine; reason: string; granted?: boolean }[];
}

export interface MeetingContent {
  kind: "meeting";
  /** `uninvited` is who no longer takes part in a meeting that goes on. */
  change: "invited" | "moved" | "cancelled" | "uninvited";
  meetingId: string;
  sequence: number;
  title: string | null;
  startsAt: Date;
  place: string;
  chairName: string;
  agenda: string;
  reason: string;
}

export interface LinkContent {
  kind: "invitation" | "password_reset" | "sign_in";
  /** Under the public address; it holds a secret. */
  path: string;
  expiresAt: Date;
}

/** What a mail says, as things stand when it is sent; mail/ puts it into words. */
export type MailContent = MorningContent | NewsContent | MeetingContent | LinkContent;

/** A mail ready to be worded: to whom, what, why, and which secrets the ledger must not keep. */
export interface LoadedMail {
  to: Addressee;
  content: MailContent;
  items: readonly MailItem[];
  secrets: readonly string[];
}
