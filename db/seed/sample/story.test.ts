import { describe, expect, test } from "vitest";
import { workingCalendar } from "@/domain/calendar/rules";
import { statutoryDays } from "@/domain/calendar/seed";
import { addDays, instantOf, type LocalDate } from "@/domain/dates";
import { makeAccounts } from "./accounts";
import { archive2014, archiveDay } from "./archive-2014";
import { type OrderContent, type RecordContent, tasksOf } from "./content";
import { directOrder } from "./direct-order";
import { draftMeeting } from "./draft-meeting";
import { timeOf } from "./live";
import { agendaPaper, plannedMeeting, reportPaper } from "./planned-meeting";
import { recentMeeting } from "./recent";
import { amendedConclusion, amendedFigure, notice } from "./recent/after-issue";
import { periodBefore } from "./recent/heading";
import { restrictedMeeting } from "./restricted-meeting";
import { dateOf, dueDate, instantOn, nextMeetingDay, timetableFor } from "./timetable";

const calendar = workingCalendar(statutoryDays());
const records: (RecordContent | OrderContent)[] = [
  archive2014,
  recentMeeting("2026-01-05"),
  restrictedMeeting,
  directOrder,
  draftMeeting("2026-02-02"),
];

function everyDay(from: LocalDate, until: LocalDate): LocalDate[] {
  const days = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

describe("whatever the day of the first run, the story is one that can have happened", () => {
  const days = everyDay("2026-01-01", "2030-12-31");

  test("the meeting was at least four weeks before, on a working day", () => {
    for (const today of days) {
      const timetable = timetableFor(today, calendar);
      expect(timetable.meetingDay <= addDays(today, -28)).toBe(true);
      expect(timetable.meetingDay >= addDays(today, -45)).toBe(true);
      expect(dateOf(timetable, 0)).toBe(timetable.meetingDay);
      expect(nextMeetingDay(timetable) >= today).toBe(true);
    }
  });

  test.each([
    ["recent", recentMeeting("2026-01-05"), 1, "16:30"],
    ["restricted", restrictedMeeting, -9, "09:30"],
    ["order", directOrder, -7, "15:10"],
  ] as const)(
    "%s: each task lives after its issue and before the first run, step by step",
    (_, record, on, time) => {
      for (const today of days) {
        const timetable = timetableFor(today, calendar);
        for (const task of tasksOf(record)) {
          const moments = task.life.map((step) => instantOn(timetable, step.on, timeOf(step, task)));
          const all = [instantOn(timetable, on, time), ...moments, instantOf(today, "00:00")];
          expect(all, `${today}: ${task.title}`).toEqual([...all].sort((a, b) => a.getTime() - b.getTime()));
          const given = dateOf(timetable, on);
          expect(task.due === null || dueDate(timetable, task.due) >= given).toBe(true);
        }
      }
    },
  );

  test("no task of the draft is due before its meeting", () => {
    for (const today of days) {
      const timetable = timetableFor(today, calendar);
      const day = nextMeetingDay(timetable);
      for (const { due } of tasksOf(draftMeeting(day))) {
        expect(due === null || dueDate(timetable, due) >= day).toBe(true);
      }
    }
  });

  test("what was added to the issued record came after its issue, the notice not before the meeting", () => {
    for (const today of days) {
      const timetable = timetableFor(today, calendar);
      for (const { on } of [notice, amendedConclusion, amendedFigure]) {
        expect(dateOf(timetable, on) > dateOf(timetable, 1)).toBe(true);
        expect(dateOf(timetable, on) < today).toBe(true);
      }
    }
  });

  test("the planned meeting comes some days after the one in hand, its papers before the first run", () => {
    for (const today of days) {
      const timetable = timetableFor(today, calendar);
      const day = dueDate(timetable, plannedMeeting.in);
      expect(day > nextMeetingDay(timetable)).toBe(true);
      expect(day <= addDays(today, 25)).toBe(true);
      const papers = [plannedMeeting.planned, agendaPaper.on, reportPaper.on];
      const dates = papers.map((on) => dateOf(timetable, on));
      expect([...dates, today]).toEqual([...dates, today].sort());
    }
  });
});

test("no two tasks and no two conclusions of a record say the same", () => {
  for (const record of records) {
    const titles = record.conclusions.flatMap(({ tasks, shared }) =>
      [...tasks, ...(shared ? [shared] : [])].map(({ title }) => title),
    );
    const bodies = record.conclusions.map(({ body }) => body);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(bodies).size).toBe(bodies.length);
  }
});

test("figures are of the months before the meeting", () => {
  expect(periodBefore("2026-10-26")).toBe("9 tháng đầu năm 2026");
  expect(periodBefore("2026-02-02")).toBe("Tháng 1 năm 2026");
  expect(periodBefore("2026-01-05")).toBe("Năm 2025");
});

test("the archive is of the day that it says, and its tasks have no date", () => {
  expect(archiveDay).toBe("2014-01-15");
  expect(tasksOf(archive2014).map(({ lead, due, life }) => [lead, due, life.length])).toEqual(
    Array.from({ length: 8 }, () => ["foreignAffairs", null, 0]),
  );
});

test("no two people have one address", () => {
  const addresses = makeAccounts().map(({ email }) => email);
  expect(new Set(addresses).size).toBe(addresses.length);
});
