import type { Transaction } from "@/db/client";
import { loadCalendar } from "@/domain/calendar/queries";
import type { LocalDate } from "@/domain/dates";
import { addDepartments } from "./add-departments";
import { addGroups } from "./add-groups";
import { addOffice, addSeries } from "./add-office";
import { addPeople } from "./add-people";
import type { RecordContent } from "./content";
import type { Desk } from "./desk";
import { draftMeeting } from "./draft-meeting";
import { type Happening, letHappen } from "./happenings";
import { livesOf } from "./live";
import { recentMeeting } from "./recent";
import { restrictedMeeting } from "./restricted-meeting";
import { takeOverArchive } from "./take-over-archive";
import { dateOf, instantOn, nextMeetingDay, type StoryDay, setUpAt, timetableFor } from "./timetable";
import { beginRecord, issueRecord, writeRecord } from "./write-record";

interface Filling {
  today: LocalDate;
  passwordHashes: ReadonlyMap<string, string>;
}

/** Fills in the sample as of a first run on that day: by the commands of the product, each at its moment of the past. */
export async function fillSample(tx: Transaction, { today, passwordHashes }: Filling): Promise<void> {
  const desk = await setUp(tx, { today, passwordHashes });
  await takeOverArchive(desk, setUpAt(desk.timetable));
  await letHappen([...recentPast(desk), ...restrictedPast(desk), ...draftInHand(desk)]);
}

async function setUp(tx: Transaction, { today, passwordHashes }: Filling): Promise<Desk> {
  const timetable = timetableFor(today, await loadCalendar(tx));
  const at = setUpAt(timetable);
  await addOffice(tx, at);
  const departments = await addDepartments(tx, at);
  await addGroups(tx, departments);
  const people = await addPeople(tx, { at, timetable, departments, passwordHashes });
  const seriesId = await addSeries(tx, people.khang);
  return { tx, timetable, departments, people, seriesId };
}

/** A moment of the story: day and time. */
type Moment = readonly [StoryDay, string];

interface Past {
  content: RecordContent;
  seriesId: string | null;
  begun: Moment;
  written: Moment;
  issued: Moment;
}

/** The record of a meeting from its beginning to its issue, and what happened to its tasks since. */
function pastOf(desk: Desk, { content, seriesId, ...moments }: Past): Happening[] {
  const { timetable } = desk;
  const at = instantOn(timetable, ...moments.begun);
  const written = instantOn(timetable, ...moments.written);
  const issued = instantOn(timetable, ...moments.issued);
  const begin = { content, date: dateOf(timetable, moments.begun[0]), seriesId, at };
  let id = "";
  return [
    { at, happen: async () => (id = await beginRecord(desk, begin)) },
    { at: written, happen: () => writeRecord(desk, id, content, written) },
    { at: issued, happen: () => issueRecord(desk, id, issued) },
    ...livesOf(desk, content, () => id),
  ];
}

function recentPast(desk: Desk): Happening[] {
  return pastOf(desk, {
    content: recentMeeting(desk.timetable.meetingDay),
    seriesId: desk.seriesId,
    begun: [0, "07:40"],
    written: [0, "11:20"],
    issued: [1, "16:30"],
  });
}

function restrictedPast(desk: Desk): Happening[] {
  return pastOf(desk, {
    content: restrictedMeeting,
    seriesId: null,
    begun: [-10, "13:50"],
    written: [-10, "16:10"],
    issued: [-9, "09:30"],
  });
}

function draftInHand(desk: Desk): Happening[] {
  const { timetable, seriesId } = desk;
  const at = instantOn(timetable, -1, "15:10");
  const date = nextMeetingDay(timetable);
  const write = async () => {
    const id = await beginRecord(desk, { content: draftMeeting, date, seriesId, at });
    await writeRecord(desk, id, draftMeeting, at);
  };
  return [{ at, happen: write }];
}
