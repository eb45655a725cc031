import { eq } from "drizzle-orm";
import type { MeetingKind } from "@/db/enums";
import { meetings } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { type LocalDate, localDate } from "../dates";
import { type Complaint, ConflictError, InvalidError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { headingWords } from "./heading";
import { noticeInput } from "./input";
import { meetingFor } from "./step";

interface Notice {
  noticeNumber: string;
  noticeDate: LocalDate | null;
}

/**
 * Writes down number and date of the notice that was signed after the issue, or of the document behind a direct order;
 * both empty take them away. They are no part of the record's text, so this is no addendum. Throws ConflictError where
 * somebody else entered them meanwhile, RefusedError for a meeting that is not issued.
 */
export async function setNotice(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, seenNumber, seenDate, ...notice } = parseInput(noticeInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, meetingId, "set_notice");
    if (meeting.kind === "meeting" && meeting.status !== "issued")
      throw new RefusedError("notice_before_issue");
    const { noticeNumber, noticeDate } = meeting;
    if (noticeNumber !== seenNumber || noticeDate !== seenDate) throw new ConflictError();
    checkNotice(notice, { kind: meeting.kind, date: localDate(meeting.startsAt) });
    await work.tx
      .update(meetings)
      .set({ ...notice, searchText: headingWords({ ...meeting, ...notice }) })
      .where(eq(meetings.id, meeting.id));
    await work.record({
      kind: "notice_set",
      subject: "meeting",
      subjectId: meeting.id,
      ...changedFields({ noticeNumber, noticeDate }, { ...notice }),
    });
    return { id: meeting.id };
  });
}

/**
 * A number has a date and a date a number, and no notice is older than its meeting; the document behind an order may
 * be older than the order. Throws InvalidError.
 */
export function checkNotice(
  { noticeNumber, noticeDate }: Notice,
  meeting: { kind: MeetingKind; date: LocalDate },
): void {
  const complain = (field: keyof Notice, complaint: Complaint) => {
    throw new InvalidError({ [field]: complaint });
  };
  if (noticeNumber !== "" && !noticeDate) complain("noticeDate", { key: "notice_needs_date" });
  if (noticeNumber === "" && noticeDate) complain("noticeNumber", { key: "notice_needs_number" });
  if (meeting.kind === "meeting" && noticeDate && noticeDate < meeting.date)
    complain("noticeDate", { key: "notice_before_meeting" });
}
