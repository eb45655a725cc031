import type { Context } from "@/domain/command";
import { afterIssue } from "./after-issue";
import type { WrittenContent } from "./content";
import type { Desk } from "./desk";
import { directOrder } from "./direct-order";
import { draftMeeting } from "./draft-meeting";
import { done, type Happening, type Moment } from "./happenings";
import { livesOf } from "./live";
import { periodsBegun } from "./periods-begun";
import type { PersonKey } from "./person-list";
import { recentMeeting } from "./recent";
import { restrictedMeeting } from "./restricted-meeting";
import { dateOf, nextMeetingDay } from "./timetable";
import { beginOrder, beginRecord, issueRecord, writeRecord } from "./write-record";

interface Past {
  content: WrittenContent & { chair: PersonKey };
  clerk: PersonKey;
  begin(clerk: Context): Promise<string>;
  begun: Moment;
  written: Moment;
  issued: Moment;
  /** What was done with the record since. */
  since?(meetingId: () => string): Happening[];
}

/** A record from its beginning to its issue, and what happened to it and to its tasks since. */
function pastOf(desk: Desk, { content, clerk, begin, since, ...moments }: Past): Happening[] {
  let id = "";
  return [
    done(desk, clerk, moments.begun, async (context) => (id = await begin(context))),
    done(desk, clerk, moments.written, (context) => writeRecord(desk, context, id, content)),
    done(desk, clerk, moments.issued, (context) => issueRecord(desk, context, id)),
    ...livesOf(desk, content, () => id),
    ...(since?.(() => id) ?? []),
  ];
}

/** The meeting of four weeks before the first run. */
export function recentPast(desk: Desk): Happening[] {
  const { meetingDay: date } = desk.timetable;
  const content = recentMeeting(date);
  return pastOf(desk, {
    content,
    clerk: "hien",
    begin: (clerk) => beginRecord(desk, clerk, { content, date, seriesId: desk.seriesId }),
    begun: [0, "07:40"],
    written: [0, "11:20"],
    issued: [1, "16:30"],
    since: (meetingId) => [...afterIssue(desk, meetingId), ...periodsBegun(desk)],
  });
}

/** A meeting whose circulation is limited. */
export function restrictedPast(desk: Desk): Happening[] {
  const content = restrictedMeeting;
  const date = dateOf(desk.timetable, -10);
  return pastOf(desk, {
    content,
    clerk: "hien",
    begin: (clerk) => beginRecord(desk, clerk, { content, date, seriesId: null }),
    begun: [-10, "13:50"],
    written: [-10, "16:10"],
    issued: [-9, "09:30"],
  });
}

/** An order between meetings, which the second clerk wrote down. */
export function orderPast(desk: Desk): Happening[] {
  const content = directOrder;
  const date = dateOf(desk.timetable, content.notice.on);
  return pastOf(desk, {
    content,
    clerk: "phuc",
    begin: (clerk) => beginOrder(desk, clerk, { content, date }),
    begun: [-7, "14:30"],
    written: [-7, "14:50"],
    issued: [-7, "15:10"],
  });
}

/** The next meeting of the series, whose record is begun. */
export function draftInHand(desk: Desk): Happening[] {
  const date = nextMeetingDay(desk.timetable);
  const content = draftMeeting(date);
  const write = async (clerk: Context) => {
    const id = await beginRecord(desk, clerk, { content, date, seriesId: desk.seriesId });
    await writeRecord(desk, clerk, id, content);
  };
  return [done(desk, "hien", [-1, "15:10"], write)];
}
