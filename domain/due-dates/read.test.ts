import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addWorkingDays, isWorkingDay, workingCalendar } from "../calendar/rules";
import { statutoryDays } from "../calendar/seed";
import { addDays, dateOfDayNumber, dayNumber, endOfWeek, formatDate, startOfWeek } from "../dates";
import { readDueDate } from "./read";

const calendar = workingCalendar(statutoryDays(2024, 2030));
const wednesday = "2026-03-18";
const read = (text: string, day = wednesday) => readDueDate(text, { day, calendar });
const dateOf = (text: string, day = wednesday) => read(text, day)?.date ?? null;

/** A table: what is typed, and the date that is meant on Wednesday 18 March 2026. */
const reads = (table: [string, string][]) =>
  it.each(table)("%s is %s", (text, date) => expect(dateOf(text)).toBe(date));

describe("a day", () => {
  reads([
    ["30/6", "2026-06-30"],
    ["30/06/2026", "2026-06-30"],
    ["30.6", "2026-06-30"],
    ["30.6.2026", "2026-06-30"],
    ["6.12.2026", "2026-12-06"],
    ["30-6", "2026-06-30"],
    ["30-6-26", "2026-06-30"],
    ["30 / 6 / 2026", "2026-06-30"],
    ["30/6.", "2026-06-30"],
    ["2026-06-30", "2026-06-30"],
    ["18/3", "2026-03-18"],
    ["17/3", "2027-03-17"],
    ["17/3/2026", "2026-03-17"],
    ["17/3 năm 2026", "2026-03-17"],
    ["29/2", "2028-02-29"],
    ["ngày 30 tháng 6", "2026-06-30"],
    ["Ngày 30/6", "2026-06-30"],
    ["30 tháng 6 năm 2026", "2026-06-30"],
    ["30 tháng 6, 2027", "2027-06-30"],
    ["ngày 30 tháng 6 năm nay", "2026-06-30"],
    ["ngày 30 tháng sáu năm sau", "2027-06-30"],
    ["ngày 1 tháng giêng năm 2027", "2027-01-01"],
    ["mùng 5 tháng tư", "2026-04-05"],
    ["ngày mười lăm tháng mười hai", "2026-12-15"],
    ["30 thg 6, 2026", "2026-06-30"],
    ["30 tháng 6/2026", "2026-06-30"],
    ["ngày 30", "2026-03-30"],
    ["ngày 15", "2026-04-15"],
    ["ngày 31", "2026-03-31"],
    ["ngày 20 tháng này", "2026-03-20"],
    ["ngày 5 tháng sau", "2026-04-05"],
    ["hôm nay", "2026-03-18"],
    ["chiều nay", "2026-03-18"],
    ["trong ngày", "2026-03-18"],
    ["ngay", "2026-03-18"],
    ["ngày mai", "2026-03-19"],
    ["sáng mai", "2026-03-19"],
    ["ngày kia", "2026-03-20"],
    ["ngày mốt", "2026-03-20"],
    ["30 June", "2026-06-30"],
    ["30th of June 2026", "2026-06-30"],
    ["June 30, 2026", "2026-06-30"],
    ["1 Mar", "2027-03-01"],
    ["today", "2026-03-18"],
    ["tomorrow", "2026-03-19"],
  ]);
});

describe("what leads up to a day", () => {
  reads([
    ["trước 30/6", "2026-06-30"],
    ["trước ngày 30/6", "2026-06-30"],
    ["TRƯỚC NGÀY 30/6/2026", "2026-06-30"],
    ["truoc ngay 30/6", "2026-06-30"],
    ["đến hết ngày 30/6", "2026-06-30"],
    ["chậm nhất là ngày 30/6", "2026-06-30"],
    ["hạn: 30/6", "2026-06-30"],
    ["xong trước 17h ngày 30/6", "2026-06-30"],
    ["trước 17 giờ 30/6", "2026-06-30"],
    ["17h30 ngày 30/6", "2026-06-30"],
    ["17:30 30/6", "2026-06-30"],
    ["cuối ngày 30/6", "2026-06-30"],
    ["thứ ba, 30/6", "2026-06-30"],
    ["thứ ba ngày 30/6/2026", "2026-06-30"],
    ["before 30 June", "2026-06-30"],
    ["by 30/6", "2026-06-30"],
    ["no later than 30 June 2026", "2026-06-30"],
    ["Friday, 20 March", "2026-03-20"],
  ]);
});

describe("a period is its last day", () => {
  reads([
    ["tháng 3", "2026-03-31"],
    ["trong tháng 3", "2026-03-31"],
    ["tháng ba", "2026-03-31"],
    ["tháng 2", "2027-02-28"],
    ["tháng 2/2026", "2026-02-28"],
    ["tháng 3/2027", "2027-03-31"],
    ["3/2027", "2027-03-31"],
    ["t3/2027", "2027-03-31"],
    ["tháng 3 năm 2027", "2027-03-31"],
    ["tháng 3 năm sau", "2027-03-31"],
    ["tháng năm", "2026-05-31"],
    ["tháng tư", "2026-04-30"],
    ["tháng mười một", "2026-11-30"],
    ["tháng sáu", "2026-06-30"],
    ["tháng này", "2026-03-31"],
    ["tháng sau", "2026-04-30"],
    ["thang sau", "2026-04-30"],
    ["sang tháng", "2026-04-30"],
    ["trong tháng", "2026-03-31"],
    ["cuối tháng", "2026-03-31"],
    ["cuối tháng 3", "2026-03-31"],
    ["cuối tháng sau", "2026-04-30"],
    ["đầu tháng 4", "2026-04-10"],
    ["đầu tháng", "2026-04-10"],
    ["giữa tháng 4", "2026-04-15"],
    ["giữa tháng 3", "2027-03-15"],
    ["thượng tuần tháng 4", "2026-04-10"],
    ["trung tuần tháng 4", "2026-04-20"],
    ["hạ tuần tháng 4", "2026-04-30"],
    ["quý II", "2026-06-30"],
    ["quý 2/2026", "2026-06-30"],
    ["quy ii - 2026", "2026-06-30"],
    ["II/2026", "2026-06-30"],
    ["trong quý III", "2026-09-30"],
    ["hết quý I", "2026-03-31"],
    ["quý I năm 2027", "2027-03-31"],
    ["quý tư", "2026-12-31"],
    ["quý này", "2026-03-31"],
    ["quý sau", "2026-06-30"],
    ["đầu quý II", "2026-04-30"],
    ["giữa quý II", "2026-05-15"],
    ["cuối quý II", "2026-06-30"],
    ["Q2", "2026-06-30"],
    ["q3/2026", "2026-09-30"],
    ["cuối năm", "2026-12-31"],
    ["trong năm", "2026-12-31"],
    ["hết năm 2026", "2026-12-31"],
    ["2026", "2026-12-31"],
    ["năm sau", "2027-12-31"],
    ["sang năm", "2027-12-31"],
    ["đầu năm", "2026-03-31"],
    ["giữa năm", "2026-06-30"],
    ["6 tháng đầu năm", "2026-06-30"],
    ["sáu tháng đầu năm 2027", "2027-06-30"],
    ["9 tháng đầu năm", "2026-09-30"],
    ["6 tháng cuối năm", "2026-12-31"],
    ["March", "2026-03-31"],
    ["end of March", "2026-03-31"],
    ["by the end of April", "2026-04-30"],
    ["mid-April", "2026-04-15"],
    ["early April 2026", "2026-04-10"],
    ["end of the year", "2026-12-31"],
    ["next month", "2026-04-30"],
    ["Q2 2026", "2026-06-30"],
    ["first half of 2026", "2026-06-30"],
  ]);
});

describe("before a period is the day before it begins", () => {
  reads([
    ["trước tháng 4", "2026-03-31"],
    ["trước tháng 3", "2027-02-28"],
    ["trước quý III", "2026-06-30"],
    ["trước năm 2027", "2026-12-31"],
    ["trước tuần sau", "2026-03-20"],
    ["before May", "2026-04-30"],
    ["trước cuối tháng 4", "2026-04-30"],
    ["trước hết tháng 4", "2026-04-30"],
  ]);
});

describe("a week, and a day of one", () => {
  reads([
    ["tuần này", "2026-03-20"],
    ["trong tuần", "2026-03-20"],
    ["cuối tuần", "2026-03-20"],
    ["tuần sau", "2026-03-27"],
    ["trong tuần tới", "2026-03-27"],
    ["đầu tuần sau", "2026-03-23"],
    ["đầu tuần", "2026-03-23"],
    ["giữa tuần sau", "2026-03-25"],
    ["thứ sáu", "2026-03-20"],
    ["thu sau", "2026-03-20"],
    ["thứ 6", "2026-03-20"],
    ["sáng thứ sáu", "2026-03-20"],
    ["thứ tư", "2026-03-18"],
    ["thứ hai", "2026-03-23"],
    ["chủ nhật", "2026-03-22"],
    ["thứ 6 tuần này", "2026-03-20"],
    ["thứ 6 tuần sau", "2026-03-27"],
    ["thứ hai tuần tới", "2026-03-23"],
    ["Friday", "2026-03-20"],
    ["next Friday", "2026-03-27"],
    ["this week", "2026-03-20"],
    ["next week", "2026-03-27"],
  ]);

  test("ends with its last working day, on a Sunday with that Sunday", () => {
    expect(dateOf("tuần này", "2026-04-28")).toBe("2026-04-29");
    expect(dateOf("tuần sau", "2026-08-12")).toBe("2026-08-22");
    expect(dateOf("tuần này", "2026-03-22")).toBe("2026-03-22");
    expect(dateOf("trong tuần", "2026-02-17")).toBe("2026-02-20");
  });
});

describe("a span", () => {
  reads([
    ["10 ngày", "2026-03-28"],
    ["10 ngày làm việc", "2026-04-01"],
    ["10 ngay lam viec", "2026-04-01"],
    ["trong 10 ngày làm việc", "2026-04-01"],
    ["trong vòng 10 ngày", "2026-03-28"],
    ["10 ngày làm việc kể từ ngày họp", "2026-04-01"],
    ["mười ngày", "2026-03-28"],
    ["năm ngày", "2026-03-23"],
    ["sáu tuần", "2026-04-29"],
    ["sau 10 ngày", "2026-03-28"],
    ["3 ngày nữa", "2026-03-21"],
    ["2 tuần", "2026-04-01"],
    ["hai tuần tới", "2026-04-01"],
    ["1 tháng", "2026-04-18"],
    ["nửa tháng", "2026-04-02"],
    ["6 tháng", "2026-09-18"],
    ["1 năm", "2027-03-18"],
    ["10 days", "2026-03-28"],
    ["10 working days", "2026-04-01"],
    ["within two weeks", "2026-04-01"],
    ["in 3 months", "2026-06-18"],
  ]);

  test("of months ends with a shorter one, of working days knows the holidays", () => {
    expect(dateOf("1 tháng", "2026-01-31")).toBe("2026-02-28");
    expect(dateOf("3 ngày làm việc", "2026-04-29")).toBe("2026-05-06");
    expect(dateOf("30/4", "2026-04-29")).toBe("2026-04-30");
  });
});

it.each([
  "",
  "  ",
  "-",
  "–",
  "không hạn",
  "khong han",
  "Không thời hạn",
  "không",
  "no date",
  "No due date",
  "none",
])("%j is no due date", (text) => expect(read(text)).toEqual({ kind: "none", date: null }));

it.each([
  "30/2",
  "31/4/2026",
  "32/1",
  "3/27",
  "0/6",
  "30/2/2026",
  "2026-02-30",
  "30/6.2026",
  "30/6/1826",
  "ngày 32",
  "tháng 13",
  "tháng 0",
  "quý V",
  "quý 5",
  "thứ 8",
  "thứ 1",
  "thứ hai tuần này",
  "ngày 15 tháng này",
  "đầu tháng này",
  "thứ sáu 30/6",
  "sau 30/6",
  "hàng tháng",
  "thường xuyên",
  "__proto__",
  "constructor",
  "sớm",
  "30",
  "trước",
  "trong",
  "13 tháng đầu năm",
  "999 năm",
  "tháng 3 tháng 4",
  "30/6 hoặc 1/7",
  "10 ngày 30/6",
  "\u0000",
  "30/6 ".repeat(40),
])("%j is not understood", (text) => expect(read(text)).toBeNull());

const days = fc.integer({ min: dayNumber("2024-01-01"), max: dayNumber("2029-12-31") }).map(dateOfDayNumber);
const dates = fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2099-12-31") }).map(dateOfDayNumber);

describe("whatever the day", () => {
  test("each notation of a date is read back", () => {
    fc.assert(
      fc.property(dates, days, (date, day) => {
        const [year, month, number] = date.split("-").map(Number);
        const short = String(year).slice(2);
        for (const text of [
          date,
          formatDate(date),
          `${number}/${month}/${year}`,
          `${number}.${month}.${year}`,
          `${number}-${month}-${year}`,
          `${number}/${month}/${short}`,
          `${number} tháng ${month} năm ${year}`,
          `ngày ${number} thang ${month}/${year}`,
        ]) {
          expect(dateOf(text, day)).toBe(date);
        }
      }),
    );
  });

  test("a day of the coming year is read back without its year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (day, later) => {
        const date = addDays(day, later);
        const [, month, number] = date.split("-").map(Number);
        for (const text of [
          `${number}/${month}`,
          `${number}.${month}`,
          `trước ngày ${number} tháng ${month}`,
        ]) {
          expect(dateOf(text, day)).toBe(date);
        }
      }),
    );
  });

  test("what names no year is never before it", () => {
    const relative = fc.constantFrom(
      ..."30/6;29/2;ngày 31;tháng 3;trong quý I;cuối năm;đầu năm;đầu tháng;giữa tháng 4;trước tháng 4".split(
        ";",
      ),
      ..."6 tháng đầu năm;tuần này;tuần sau;đầu tuần;trước tuần sau;thứ hai;chủ nhật;0 ngày;10 ngày".split(
        ";",
      ),
      ..."10 ngày làm việc;2 tuần;1 tháng;hôm nay;ngày mai;thứ hai tuần này;ngày 15 tháng này".split(";"),
    );
    fc.assert(
      fc.property(relative, days, (text, day) => {
        const date = dateOf(text, day);
        expect(date === null || date >= day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("weeks, spans and weekdays keep their laws", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), (day, count) => {
        expect(dateOf(`${count} ngày`, day)).toBe(addDays(day, count));
        expect(dateOf(`${count} ngày làm việc`, day)).toBe(addWorkingDays(calendar, day, count));
        const week = dateOf("tuần sau", day) ?? "";
        expect(startOfWeek(week)).toBe(addDays(startOfWeek(day), 7));
        const rest = Array.from(
          { length: dayNumber(endOfWeek(week)) - dayNumber(week) },
          (_, index) => index + 1,
        );
        expect(rest.some((later) => isWorkingDay(calendar, addDays(week, later)))).toBe(false);
        expect(dateOf("thứ sáu", day)?.localeCompare(addDays(day, 6))).not.toBe(1);
      }),
    );
  });

  test("nothing that is typed makes it throw", () => {
    const words = fc.constantFrom(
      ..."30 6 2026 9999 ngày tháng năm quý tuần thứ sau trước đầu cuối / . - II i this next of June 999 làm việc".split(
        " ",
      ),
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 7 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(typed, days, (text, day) => {
        const found = read(text, day);
        expect(found === null || found.kind === "none" || dayNumber(found.date) > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
