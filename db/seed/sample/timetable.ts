import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkingCalendar } from "@/domain/calendar/rules";
import { addDays, instantOf, type LocalDate } from "@/domain/dates";

/**
 * A day of the sample in working days, so that weekends and Tết leave its story as it is: after 0 counted from the
 * recent meeting, below 0 counted back from the first run, 0 the day of the meeting.
 */
export type StoryDay = number;

/** A due date in working days from the first run: 0 that day itself, below 0 overdue. */
export type DueDay = number;

/** A due date as content gives it: so, or as a day of the story. */
export type Due = DueDay | { on: StoryDay };

export interface Timetable {
  calendar: WorkingCalendar;
  /** The day of the first run. */
  today: LocalDate;
  meetingDay: LocalDate;
}

/** The days of a sample that is filled in on that day: its meeting was four weeks before, or the working day before that. */
export function timetableFor(today: LocalDate, calendar: WorkingCalendar): Timetable {
  const fourWeeksBefore = addDays(today, -28);
  const meetingDay = isWorkingDay(calendar, fourWeeksBefore)
    ? fourWeeksBefore
    : addWorkingDays(calendar, fourWeeksBefore, -1);
  return { calendar, today, meetingDay };
}

export function dateOf({ calendar, today, meetingDay }: Timetable, day: StoryDay): LocalDate {
  return addWorkingDays(calendar, day < 0 ? today : meetingDay, day);
}

export function instantOn(timetable: Timetable, day: StoryDay, time: string): Date {
  return instantOf(dateOf(timetable, day), time);
}

export function dueDate(timetable: Timetable, due: Due): LocalDate {
  if (typeof due !== "number") return dateOf(timetable, due.on);
  return addWorkingDays(timetable.calendar, timetable.today, due);
}

/** When the office was set up: the people, the departments, the archive. */
export function setUpAt({ calendar, meetingDay }: Timetable): Date {
  return instantOf(addWorkingDays(calendar, meetingDay, -5), "08:00");
}

/** The day of the meeting whose record is being written. */
export function nextMeetingDay({ calendar, today }: Timetable): LocalDate {
  return nextWorkingDay(calendar, today);
}

/** Since when the people of the sample are where they are: the first of a month, half a year before. */
export function inOfficeSince({ meetingDay }: Timetable): LocalDate {
  return `${addDays(meetingDay, -180).slice(0, 7)}-01`;
}
