import { formatDate, formatShortDate, formatTime, localDate } from "@/domain/dates";
import type { MeetingContent } from "@/domain/mails/content";
import { oneLine, paragraphs } from "../clean";
import type { Page, Writer } from "../page";
import { weekdayWords } from "../words";
import { readerLine } from "./reader-line";

/** An invitation to a meeting, or what became of it. */
export function meetingPage(content: MeetingContent, writer: Writer): Page {
  const { t, link } = writer;
  const { change, startsAt } = content;
  const day = localDate(startsAt);
  const when = t("meeting.when", {
    time: formatTime(startsAt),
    weekday: weekdayWords(t, day),
    date: formatDate(day),
  });
  const title = meetingTitle(content, writer);
  return {
    subject: t(`meeting.subject.${change}`, {
      date: `${formatTime(startsAt)} ${formatShortDate(day)}`,
      title: oneLine(title, 100),
    }),
    preview: [when, oneLine(content.place, 100)].filter(Boolean).join(", "),
    statement: t(`meeting.statement.${change}`, { title }),
    under: readerLine(writer),
    parts: [{ kind: "facts", facts: facts(content, when, writer) }],
    button: { words: t("meeting.open"), href: link(`/meetings/${encodeURIComponent(content.meetingId)}`) },
    foot: { words: `${t(`meeting.attached.${change}`)} ${t("meeting.why")}`, link: null },
  };
}

/** What a meeting is called in a mail and in a calendar; of a restricted one, no word of its own. */
export const meetingTitle = ({ title }: MeetingContent, { t }: Writer) =>
  title === null ? t("meeting.restricted") : oneLine(title, 300);

/** What people wrote about a meeting: nothing where it is restricted, since it may say what the meeting is about. */
export const writtenOf = ({ title, agenda, reason }: MeetingContent) =>
  title === null ? { agenda: [], reason: [] } : { agenda: paragraphs(agenda), reason: paragraphs(reason) };

function facts(content: MeetingContent, when: string, { t }: Writer) {
  const { agenda, reason } = writtenOf(content);
  const isOff = content.change === "cancelled" || content.change === "uninvited";
  const all = [
    { name: t("meeting.reason"), lines: reason },
    { name: t("meeting.time"), lines: [when] },
    { name: t("meeting.place"), lines: [oneLine(content.place)] },
    { name: t("meeting.chair"), lines: [oneLine(content.chairName)] },
    { name: t("meeting.agenda"), lines: isOff ? [] : agenda },
  ];
  return all.filter(({ lines }) => lines.some(Boolean));
}
