import { describe, expect, it } from "vitest";
import { formatShortDate, weekday } from "../dates";
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysAfter } from "./rules";
import { type SeedDay, statutoryDays } from "./seed";

const all = statutoryDays();

// Put together by hand from what was announced for each year: the weekdays off, then the weekend days worked.
const years: Array<[number, string, string]> = [
  [
    2014,
    "01/01 28/01 29/01 30/01 31/01 03/02 04/02 05/02 09/04 30/04 01/05 02/05 01/09 02/09",
    "25/01 08/02 26/04 06/09 27/12",
  ],
  [2015, "01/01 02/01 16/02 17/02 18/02 19/02 20/02 23/02 28/04 29/04 30/04 01/05 02/09", "14/02 25/04"],
  [2016, "01/01 08/02 09/02 10/02 11/02 12/02 18/04 02/05 03/05 02/09", ""],
  [2017, "02/01 26/01 27/01 30/01 31/01 01/02 06/04 01/05 02/05 04/09", ""],
  [2018, "01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09 31/12", ""],
  [2019, "01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09", "05/01 04/05"],
  [2020, "01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09", ""],
  [2021, "01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09", ""],
  [2022, "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09", ""],
  [2023, "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09", ""],
  [2024, "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09", "04/05"],
  [2025, "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09", "26/04"],
  [
    2026,
    "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
    "10/01 22/08",
  ],
  [2027, "01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11", ""],
  // Assumed: no decision is known.
  [2028, "03/01 25/01 26/01 27/01 28/01 31/01 04/04 01/05 02/05 01/09 04/09 24/11", ""],
];

function ofYear(year: number): SeedDay[] {
  return all.filter((day) => day.date.startsWith(`${year}-`));
}

function shortDates(days: SeedDay[]): string {
  return days.map((day) => formatShortDate(day.date)).join(" ");
}

function named(date: string): SeedDay | undefined {
  return all.find((day) => day.date === date);
}

describe("the statutory days", () => {
  it.each(years)("of %i are those announced", (year, off, worked) => {
    const days = ofYear(year);
    const isWeekday = (day: SeedDay) => weekday(day.date) <= 5;
    expect(shortDates(days.filter((day) => day.kind !== "worked" && isWeekday(day)))).toBe(off);
    expect(shortDates(days.filter((day) => day.kind === "worked"))).toBe(worked);
  });

  it("of 2014 rest on the document of that year", () => {
    const calendar = workingCalendar(all);
    expect(workingDaysAfter(calendar, "2014-01-27", "2014-02-06")).toBe(1);
    expect(isWorkingDay(calendar, "2014-02-08")).toBe(true);
    expect(workingDaysAfter(calendar, "2014-03-18", "2014-06-30")).toBe(71);
    for (const date of ["2014-01-28", "2014-01-31", "2014-02-05", "2014-04-26", "2014-05-02"]) {
      expect(named(date)).toMatchObject({ document: "10525/VPCP-KGVX, 12/12/2013", confirmed: true });
    }
    expect(named("2014-04-09")).toMatchObject({ kind: "holiday", confirmed: true });
  });

  it("say what they are, in both languages", () => {
    expect(named("2014-01-30")?.name).toEqual({
      vi: "Tết Nguyên đán, 30 tháng Chạp",
      en: "Lunar New Year, day 30 of the old year's last month",
    });
    expect(named("2014-01-31")?.name).toEqual({ vi: "Tết Nguyên đán, mùng 1", en: "Lunar New Year, day 1" });
    expect(named("2014-02-04")?.name.vi).toBe("Nghỉ bù: Tết Nguyên đán, mùng 2");
    expect(named("2014-05-02")).toMatchObject({
      kind: "day_off",
      name: { vi: "Nghỉ, làm bù ngày 26/04/2014", en: "Day off, worked on 26/04/2014 instead" },
    });
    expect(named("2014-04-26")?.name.vi).toBe("Làm bù cho ngày 02/05/2014");
    for (const day of all) {
      expect(
        [day.name.vi, day.name.en, day.document].every((text) => text === text.normalize("NFC") && text),
      ).toBe(true);
    }
  });

  it("leave to be confirmed what is not decided or not known by its number", () => {
    const unconfirmed = (year: number) => shortDates(ofYear(year).filter((day) => !day.confirmed));
    expect(unconfirmed(2014)).toBe("27/12");
    expect(unconfirmed(2016)).toBe("");
    expect(unconfirmed(2024)).toBe("");
    expect(unconfirmed(2026)).toBe("24/11");
    expect(unconfirmed(2027)).toBe("04/02 05/02 06/02 07/02 08/02 09/02 10/02 03/09 24/11");
    for (let year = 2028; year <= 2035; year += 1) {
      const sure = ofYear(year).filter((day) => day.confirmed && day.kind === "holiday");
      expect(sure).toHaveLength(5);
    }
  });

  it("give the National Day a second day from 2021, and 24/11 from 2026", () => {
    const count = (year: number, name: string) =>
      ofYear(year).filter((day) => day.kind === "holiday" && day.name.vi.startsWith(name)).length;
    expect([2014, 2020, 2021, 2035].map((year) => count(year, "Quốc khánh"))).toEqual([1, 1, 2, 2]);
    expect([2025, 2026, 2035].map((year) => count(year, "Ngày Văn hóa"))).toEqual([0, 1, 1]);
    for (let year = 2014; year <= 2035; year += 1) expect(count(year, "Tết Nguyên đán")).toBe(5);
  });

  it("come in order, each date once, over any span of years", () => {
    const dates = all.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([dates[0], dates.at(-1)]).toEqual(["2014-01-01", "2035-11-24"]);
    expect(statutoryDays(2018, 2018)).toEqual(ofYear(2018));
    expect([...statutoryDays(2014, 2020), ...statutoryDays(2021, 2035)]).toEqual(all);
    const century = statutoryDays(2014, 2100).map((day) => day.date);
    expect(century).toHaveLength(new Set(century).size);
  });

  it("are off by decision on weekdays only, and worked on Saturdays only", () => {
    for (const day of all) {
      if (day.kind === "worked") expect(weekday(day.date)).toBe(6);
      if (day.kind === "day_off") expect(weekday(day.date)).toBeLessThanOrEqual(5);
    }
  });

  it("leave every year as many working days as its statutory days allow", () => {
    const calendar = workingCalendar(all);
    for (let year = 2014; year <= 2035; year += 1) {
      const plain = workingDaysAfter(workingCalendar([]), `${year - 1}-12-31`, `${year}-12-31`);
      const working = workingDaysAfter(calendar, `${year - 1}-12-31`, `${year}-12-31`);
      const statutory = year < 2021 ? 10 : year < 2026 ? 11 : 12;
      // Two occasions on one day, a Saturday's 24/11, and a swap over the turn of the year move it by one.
      expect(Math.abs(plain - working - statutory)).toBeLessThanOrEqual(1);
    }
    expect(addWorkingDays(calendar, "2026-02-13", 1)).toBe("2026-02-23");
  });

  it.each([
    [2013, 2014],
    [2014, 2101],
    [2014.5, 2015],
    [2014, Number.NaN],
  ])("are not known for %d to %d", (from, to) => {
    expect(() => statutoryDays(from, to)).toThrow(RangeError);
  });

  it("are none for a span that ends before it begins", () => {
    expect(statutoryDays(2015, 2014)).toEqual([]);
  });
});
