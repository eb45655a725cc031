// Plain lists, so that a browser may import them. db/schema makes Postgres enums of them.

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

export const officeRoles = ["leader", "clerk", "administrator"] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const membershipKinds = ["head", "staff"] as const;
export type MembershipKind = (typeof membershipKinds)[number];

export const departmentKinds = [
  "department",
  "board",
  "centre",
  "district",
  "commune",
  "union",
  "other",
] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

export const successionKinds = ["merged", "renamed", "split"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export const meetingKinds = ["meeting", "direct_order"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStatuses = ["planned", "draft", "issued", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const attendanceStatuses = ["present", "deputised", "excused", "absent"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const sectionKinds = ["agenda", "assessment", "plan", "preamble"] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What a record consists of; the heading is the meeting itself. */
export const recordParts = ["heading", "section", "attendance", "figure", "directive", "task"] as const;
export type RecordPart = (typeof recordParts)[number];

export const revisionKinds = ["added", "changed", "moved", "removed"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

export const cadences = ["weekly", "biweekly", "monthly", "quarterly", "yearly"] as const;
export type Cadence = (typeof cadences)[number];

export const fileKinds = ["agenda", "report", "notice", "other"] as const;
export type FileKind = (typeof fileKinds)[number];

export const taskStatuses = [
  "assigned",
  "in_progress",
  "in_review",
  "submitted",
  "completed",
  "paused",
  "transfer_requested",
  "cancelled",
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const priorities = ["normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

export const partStatuses = ["not_reported", "reported", "done"] as const;
export type PartStatus = (typeof partStatuses)[number];

export const recurrences = ["monthly", "quarterly"] as const;
export type Recurrence = (typeof recurrences)[number];

/** Who finds a saved view in the list: its maker, the maker's department, everybody. */
export const audiences = ["own", "department", "office"] as const;
export type Audience = (typeof audiences)[number];

export const extensionStatuses = [
  "with_head",
  "with_leader",
  "granted",
  "refused",
  "withdrawn",
  "lapsed",
] as const;
export type ExtensionStatus = (typeof extensionStatuses)[number];

/** How tasks are added up: completed in time or late, still to be done, handed in to the leader in time. */
export const tallyStates = ["done_on_time", "done_late", "open", "handed_in"] as const;

export const linkPurposes = [
  "invitation",
  "sign_in",
  "email_change",
  "password_reset",
  "first_administrator",
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const calendarDayKinds = ["holiday", "day_off", "worked"] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** The morning's reminder; what just happened, gathered; a meeting's invitation; links that let somebody in. */
export const mailKinds = ["morning", "news", "meeting", "invitation", "password_reset", "sign_in"] as const;
export type MailKind = (typeof mailKinds)[number];

/** `held` is what could not leave for want of a mail server, `dropped` what had nothing left to say when its time came. */
export const mailStates = ["waiting", "delivered", "held", "failed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];

export const mailFrequencies = ["daily", "weekly"] as const;
export type MailFrequency = (typeof mailFrequencies)[number];

/** What people are told soon after it happened. */
export const newsKinds = [
  "given",
  "assigned",
  "part_assigned",
  "returned",
  "extension_decided",
  "result_waits",
  "extension_waits",
] as const;
export type NewsKind = (typeof newsKinds)[number];
