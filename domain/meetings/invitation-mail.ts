import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MailState } from "@/db/enums";
import { departments, mails, meetingSections, meetings, people } from "@/db/schema";
import type { Clock } from "../clock";
import type { Addressee, LoadedMail, MeetingContent } from "../mails/content";
import { cleanLine } from "../text";
import { outMark } from "./invitations";

type Mail = typeof mails.$inferSelect;

/**
 * What a mail about a meeting says as it is sent: an invitation, that something moved, or that it is off for its reader.
 * Null where there is nothing to say any more: the meeting has begun, a later mail tells more, or the reader was never
 * told of what is off now.
 */
export async function loadMeeting(
  connection: Connection,
  mail: Mail,
  clock: Clock,
): Promise<LoadedMail | null> {
  if (!mail.meetingId) return null;
  const [meeting] = await connection.select().from(meetings).where(eq(meetings.id, mail.meetingId));
  if (!meeting || meeting.startsAt <= clock.now()) return null;
  if (meeting.status !== "planned" && meeting.status !== "cancelled") return null;
  const [to, { isLast, told }] = await Promise.all([
    addresseeOf(connection, mail),
    placeAmong(connection, mail),
  ]);
  const isOut = mail.key.endsWith(outMark);
  const isOff = meeting.status === "cancelled" || isOut;
  const wasTold = told !== null;
  if (!to || !isLast || (isOff && !wasTold)) return null;
  const isOpen = !meeting.restricted;
  // Who is out does not see the meeting any more, and hears no word of it that they were not told before.
  const known = (words: string) => (!isOut || told?.includes(cleanLine(words)) ? words : "");
  const content: MeetingContent = {
    kind: "meeting",
    change: changeOf(isOff, meeting.status === "cancelled", wasTold),
    meetingId: meeting.id,
    sequence: sequenceOf(mail.key),
    title: isOpen ? known(meeting.title) || null : null,
    startsAt: meeting.startsAt,
    place: known(meeting.place),
    chairName: known(meeting.chairName),
    agenda: isOpen && !isOff ? await agendaOf(connection, meeting.id) : "",
    reason: isOpen && !isOut && meeting.status === "cancelled" ? meeting.cancelledReason : "",
  };
  const item = {
    meetingId: meeting.id,
    reason: content.change,
    ...(content.title !== null && { named: true }),
  };
  return { to, content, items: [item], secrets: [] };
}

function changeOf(isOff: boolean, isCancelled: boolean, wasTold: boolean): MeetingContent["change"] {
  if (isOff) return isCancelled ? "cancelled" : "uninvited";
  return wasTold ? "moved" : "invited";
}

async function addresseeOf(connection: Connection, mail: Mail): Promise<Addressee | null> {
  if (mail.personId) {
    const [person] = await connection.select().from(people).where(eq(people.id, mail.personId));
    if (!person?.email || person.deactivatedAt) return null;
    return { name: person.name, address: person.email, language: person.language, departmentName: "" };
  }
  const [department] = await connection
    .select()
    .from(departments)
    .where(eq(departments.id, mail.departmentId ?? ""));
  if (!department?.contactEmail) return null;
  const { name, contactEmail } = department;
  return { name, address: contactEmail, language: "vi", departmentName: name };
}

const sequenceOf = (key: string) => Number(key.split(":")[1]);

/** What the reader was last told of the meeting before this mail, null for nothing, and whether none tells after it. */
async function placeAmong(connection: Connection, mail: Mail) {
  const { personId, departmentId, meetingId, key } = mail;
  const sameReader = personId ? eq(mails.personId, personId) : eq(mails.departmentId, departmentId ?? "");
  const rows = await connection
    .select({ key: mails.key, state: mails.state, text: mails.text })
    .from(mails)
    .where(and(eq(mails.kind, "meeting"), eq(mails.meetingId, meetingId ?? ""), sameReader));
  const own = sequenceOf(key);
  const told = rows
    .filter((one) => sequenceOf(one.key) < own && isTold(one.state))
    .sort((a, b) => sequenceOf(b.key) - sequenceOf(a.key));
  return { isLast: rows.every((one) => sequenceOf(one.key) <= own), told: told[0]?.text ?? null };
}

const isTold = (state: MailState) => state === "delivered" || state === "held";

async function agendaOf(connection: Connection, meetingId: string): Promise<string> {
  const [agenda] = await connection
    .select({ body: meetingSections.body })
    .from(meetingSections)
    .where(and(eq(meetingSections.meetingId, meetingId), eq(meetingSections.kind, "agenda")))
    .orderBy(asc(meetingSections.position));
  return agenda?.body ?? "";
}
