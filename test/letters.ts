import { newsKinds } from "@/db/enums";
import {
  type LoadedMail,
  type MailContent,
  type MorningContent,
  morningGroups,
  type TaskLine,
} from "@/domain/mails/content";
import { writeLetter } from "@/mail/letter";

export const place = {
  appUrl: "https://giaoban.example",
  from: '"Giao Ban" <nhac@giaoban.example>',
  officeName: "Ủy ban nhân dân thành phố Đà Nẵng",
  stopPath: "/api/mail/stop/token",
};

/** A task as a letter tells it, six days late. */
export function taskLine(over: Partial<TaskLine> = {}): TaskLine {
  return {
    id: crypto.randomUUID(),
    number: 2,
    title: "Báo cáo tình hình giải ngân",
    meetingTitle: "Giao ban đối ngoại",
    meetingDate: "2014-01-15",
    directiveNumber: 6,
    leadName: "Sở Ngoại vụ",
    ownerName: "Huỳnh Thảo Nguyên",
    dueOn: "2014-03-10",
    due: "past",
    daysLate: 6,
    daysLeft: 0,
    percent: 40,
    isPart: false,
    returnedReason: "",
    reportPath: null,
    ...over,
  };
}

type Group = MorningContent["groups"][number];

export const group = (name: Group["name"], tasks: TaskLine[], count = tasks.length): Group => ({
  name,
  count,
  tasks,
});

export const morning = (...groups: Group[]): MorningContent => ({
  kind: "morning",
  day: "2014-03-18",
  groups,
});

export const at = new Date("2014-03-18T01:00:00Z");

export const meeting = {
  kind: "meeting",
  change: "invited",
  meetingId: crypto.randomUUID(),
  sequence: 0,
  title: "Giao ban tháng 4",
  startsAt: new Date("2014-04-15T01:00:00Z"),
  place: "Phòng họp số 2",
  chairName: "Nguyễn Thị Hạnh",
  agenda: "1. Một\n2. Hai",
  reason: "",
} as const;

export const link = { path: "/link/secret", expiresAt: new Date("2014-03-20T01:00:00Z") };

/** One mail of each kind, with every group and every kind of news in it. */
export const contents: Record<string, MailContent> = {
  morning: morning(
    ...morningGroups.map((name) => group(name, [taskLine({ reportPath: "/report/secret" })], 9)),
  ),
  news: {
    kind: "news",
    events: newsKinds.map((kind) => ({ kind, at, task: taskLine(), reason: "Thiếu số liệu" })),
  },
  invited: meeting,
  moved: { ...meeting, change: "moved", reason: "Đổi phòng" },
  cancelled: { ...meeting, change: "cancelled", reason: "Lãnh đạo đi vắng" },
  uninvited: { ...meeting, change: "uninvited" },
  invitation: { kind: "invitation", ...link },
  "forgotten password": { kind: "password_reset", ...link },
  "sign-in link": { kind: "sign_in", ...link },
};

/** A mail ready to be worded, to a person of the sample. */
export function loaded(content: MailContent, to: Partial<LoadedMail["to"]> = {}): LoadedMail {
  const reader = {
    name: "Huỳnh Thảo Nguyên",
    address: "nguyen@giaoban.example",
    language: "vi" as const,
    departmentName: "Sở Ngoại vụ",
  };
  return { to: { ...reader, ...to }, content, items: [], secrets: [] };
}

/** The letter of a content, in Vietnamese unless said otherwise. */
export const letterOf = (content: MailContent, to?: Partial<LoadedMail["to"]>) =>
  writeLetter(loaded(content, to), place);
