import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { fixedClock } from "./clock";
import {
  addDays,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  endOfWeek,
  formatDate,
  formatShortDate,
  formatTime,
  instantOf,
  localDate,
  parseLocalDate,
  startOfWeek,
  today,
  weekday,
} from "./dates";

const hostZone = process.env.TZ;
const zones = ["America/St_Johns", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Ho_Chi_Minh", "UTC"];
const dates = fc
  .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") })
  .map((number) => dateOfDayNumber(number));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((pair) => pair.map((part) => String(part).padStart(2, "0")).join(":"));

function setZone(zone: string | undefined) {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

afterEach(() => setZone(hostZone));

describe.each(zones)("on a host in %s", (zone) => {
  it("knows the date and the time in Vietnam", () => {
    setZone(zone);
    expect(localDate(new Date("2014-03-17T16:59:59.999Z"))).toBe("2014-03-17");
    expect(localDate(new Date("2014-03-17T17:00:00Z"))).toBe("2014-03-18");
    expect(today(fixedClock(new Date("2013-12-31T17:00:00Z")))).toBe("2014-01-01");
    expect(formatTime(new Date("2014-03-17T17:05:00Z"))).toBe("00:05");
    expect(formatTime(new Date("2014-03-18T00:30:59Z"))).toBe("07:30");
    expect(instantOf("2014-03-18", "07:30").toISOString()).toBe("2014-03-18T00:30:00.000Z");
    expect(instantOf("2014-01-01", "00:00").toISOString()).toBe("2013-12-31T17:00:00.000Z");
  });

  it("comes back from an instant to the date and time that made it", () => {
    setZone(zone);
    fc.assert(
      fc.property(dates, times, (date, time) => {
        const instant = instantOf(date, time);
        expect([localDate(instant), formatTime(instant)]).toEqual([date, time]);
      }),
    );
  });

  it("counts days across the changes of clocks that the host makes", () => {
    setZone(zone);
    expect(addDays("2014-03-08", 2)).toBe("2014-03-10");
    expect(addDays("2014-11-01", 2)).toBe("2014-11-03");
    expect(weekday("2014-03-18")).toBe(2);
  });

  it("agrees with the zone database", () => {
    setZone(zone);
    const vietnam = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Ho_Chi_Minh",
      dateStyle: "short",
      timeStyle: "short",
    });
    const since1976 = fc.date({
      min: new Date("1976-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(since1976, (instant) => {
        expect(`${localDate(instant)} ${formatTime(instant)}`).toBe(vietnam.format(instant));
      }),
    );
  });
});

describe("reading a date", () => {
  it.each([
    ["18/03/2014", "2014-03-18"],
    ["1/2/2014", "2014-02-01"],
    ["6.12.2026", "2026-12-06"],
    ["18.03.2014", "2014-03-18"],
    ["01/2/2014", "2014-02-01"],
    ["2014-03-18", "2014-03-18"],
    [" 18/03/2014\t", "2014-03-18"],
    ["29/02/2016", "2016-02-29"],
    ["29/02/2000", "2000-02-29"],
    ["01/01/1900", "1900-01-01"],
    ["31/12/2199", "2199-12-31"],
  ])("reads %s as %s", (text, date) => {
    expect(parseLocalDate(text)).toBe(date);
  });

  it.each([
    "30/02/2014",
    "29/02/2014",
    "29/02/1900",
    "31/04/2014",
    "00/01/2014",
    "01/00/2014",
    "01/13/2014",
    "2014-02-30",
    "2014-2-3",
    "01/01/0001",
    "01/01/9999",
    "31/12/1899",
    "01/01/2200",
    "1/1/14",
    "18-03-2014",
    "18.03/2014",
    "30.2.2014",
    "18.03.14",
    "18/03/2014 07:30",
    "2014-03-18T00:00:00Z",
    "001/01/2014",
    "+1/01/2014",
    "１８/03/2014",
    "",
    "hôm nay",
    "\u0000",
  ])("refuses %j", (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it("reads back every date that it writes, and throws at nothing", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseLocalDate(formatDate(date))).toBe(date);
        expect(parseLocalDate(date)).toBe(date);
        expect(formatDate(date).startsWith(formatShortDate(date))).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => [null, text.trim()].includes(parseLocalDate(text))));
  });
});

describe("counting with dates", () => {
  it("writes dates as they are written in Vietnam", () => {
    expect(formatDate("2014-03-08")).toBe("08/03/2014");
    expect(formatShortDate("2014-03-08")).toBe("08/03");
  });

  it("begins the week on Monday", () => {
    expect(weekday("2014-03-17")).toBe(1);
    expect(weekday("2014-03-23")).toBe(7);
    expect(weekday("1900-01-01")).toBe(1);
    expect(startOfWeek("2014-03-18")).toBe("2014-03-17");
    expect(endOfWeek("2014-03-18")).toBe("2014-03-23");
    expect([startOfWeek("2014-03-17"), endOfWeek("2014-03-23")]).toEqual(["2014-03-17", "2014-03-23"]);
  });

  it("holds the laws of adding and comparing", () => {
    const spans = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(dates, spans, (date, days) => {
        const other = addDays(date, days);
        expect(addDays(other, -days)).toBe(date);
        expect(dayNumber(other) - dayNumber(date)).toBe(days);
        expect(compareDates(other, date)).toBe(Math.sign(days));
        expect((((weekday(other) - weekday(date) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  it("keeps a date within its week", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const week = [startOfWeek(date), date, endOfWeek(date)];
        expect([...week].sort(compareDates)).toEqual(week);
        expect(addDays(startOfWeek(date), 6)).toBe(endOfWeek(date));
        expect(weekday(startOfWeek(date))).toBe(1);
      }),
    );
  });

  it.each(["2014-02-30", "18/03/2014", "", "tomorrow", "2014-3-18"])(
    "throws at %j, which is no date",
    (text) => {
      for (const use of [dayNumber, weekday, formatDate, formatShortDate, startOfWeek, endOfWeek]) {
        expect(() => use(text)).toThrow(RangeError);
      }
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => instantOf(text, "07:30")).toThrow(RangeError);
    },
  );

  it.each(["24:00", "7:30", "07:60", "07:30:00", ""])("throws at the time %j", (time) => {
    expect(() => instantOf("2014-03-18", time)).toThrow(RangeError);
  });

  it("throws where the calendar of four-digit years ends", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
    expect(() => localDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});
