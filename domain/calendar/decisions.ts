import { type LocalDate, weekday } from "../dates";

/** A weekday off for which the office works on a Saturday, with the document where it is not the year's own. */
export type Swap = { off: LocalDate; worked: LocalDate; document?: string };

/**
 * What is decided anew each year for the civil service: how many of Tết's five days lie before mùng 1, which day beside
 * 02/09 is the second of the National Day (since 2021), and which weekdays are swapped for Saturdays.
 */
export type YearlyDecision = {
  tetDaysBefore: 1 | 2;
  secondNationalDay?: LocalDate;
  swaps: readonly Swap[];
  document: string;
  confirmed: boolean;
};

/** The Labour Code that keeps a year's statutory days free, and gives another where one falls on a weekend. */
export function labourCode(year: number): string {
  return year <= 2020
    ? "Bộ luật Lao động 10/2012/QH13, Điều 115"
    : "Bộ luật Lao động 45/2019/QH14, Điều 111 và 112";
}

/**
 * The decision for a year; an assumption, not confirmed, where none is known: Tết with one day before mùng 1, and the
 * second National Day on the side on which it lay when 02/09 last fell on that weekday (2021 to 2027; on a Monday or
 * Sunday, after it).
 */
export function decisionFor(year: number): YearlyDecision {
  return decisions[year] ?? assumed(year);
}

function assumed(year: number): YearlyDecision {
  const after = [1, 4, 7].includes(weekday(`${year}-09-02`));
  return {
    tetDaysBefore: 1,
    secondNationalDay: `${year}-09-${after ? "03" : "01"}`,
    swaps: [],
    document: labourCode(year),
    confirmed: false,
  };
}

// The number and date of the document as published. Where the days are known from the press but the number is not, it
// is left for the administrator to fill in, and the year is not confirmed.
const decisions: Record<number, YearlyDecision> = {
  2014: {
    tetDaysBefore: 1,
    swaps: [
      { off: "2014-01-28", worked: "2014-01-25" },
      { off: "2014-01-29", worked: "2014-02-08" },
      { off: "2014-05-02", worked: "2014-04-26" },
      { off: "2014-09-01", worked: "2014-09-06" },
    ],
    document: "10525/VPCP-KGVX, 12/12/2013",
    confirmed: true,
  },
  2015: {
    tetDaysBefore: 2,
    swaps: [
      { off: "2015-01-02", worked: "2014-12-27" },
      { off: "2015-02-16", worked: "2015-02-14" },
      { off: "2015-04-29", worked: "2015-04-25" },
    ],
    document: "Thông báo nghỉ lễ, tết năm 2015 (chưa rõ số)",
    confirmed: false,
  },
  2016: { tetDaysBefore: 1, swaps: [], document: "4659/TB-LĐTBXH, 13/11/2015", confirmed: true },
  2017: { tetDaysBefore: 2, swaps: [], document: "9794/VPCP-KGVX, 14/11/2016", confirmed: true },
  2018: {
    tetDaysBefore: 2,
    swaps: [],
    document: "Thông báo nghỉ lễ, tết năm 2018 (chưa rõ số)",
    confirmed: false,
  },
  2019: {
    tetDaysBefore: 2,
    swaps: [
      { off: "2018-12-31", worked: "2019-01-05" },
      { off: "2019-04-29", worked: "2019-05-04" },
    ],
    document: "6519/VPCP-KGVX, 11/07/2018",
    confirmed: true,
  },
  2020: {
    tetDaysBefore: 2,
    swaps: [],
    document: "Thông báo nghỉ lễ, tết năm 2020 (chưa rõ số)",
    confirmed: false,
  },
  2021: {
    tetDaysBefore: 2,
    secondNationalDay: "2021-09-03",
    swaps: [],
    document: "9895/VPCP-KGVX, 26/11/2020",
    confirmed: true,
  },
  2022: {
    tetDaysBefore: 1,
    secondNationalDay: "2022-09-01",
    swaps: [],
    document: "245/VPCP-KGVX, 11/01/2022",
    confirmed: true,
  },
  2023: {
    tetDaysBefore: 2,
    secondNationalDay: "2023-09-01",
    swaps: [],
    document: "5034/TB-LĐTBXH",
    confirmed: true,
  },
  2024: {
    tetDaysBefore: 2,
    secondNationalDay: "2024-09-03",
    swaps: [{ off: "2024-04-29", worked: "2024-05-04", document: "2450/VPCP-KGVX, 12/04/2024" }],
    document: "8662/VPCP-KGVX, 03/11/2023",
    confirmed: true,
  },
  2025: {
    tetDaysBefore: 2,
    secondNationalDay: "2025-09-01",
    swaps: [{ off: "2025-05-02", worked: "2025-04-26" }],
    document: "6150/TB-BLĐTBXH, 03/12/2024",
    confirmed: true,
  },
  2026: {
    tetDaysBefore: 1,
    secondNationalDay: "2026-09-01",
    swaps: [
      { off: "2026-01-02", worked: "2026-01-10", document: "12729/VPCP-KGVX, 25/12/2025" },
      { off: "2026-08-31", worked: "2026-08-22" },
    ],
    document: "9441/TB-BNV, 16/10/2025",
    confirmed: true,
  },
  // Known from others' reports of the document only.
  2027: {
    tetDaysBefore: 2,
    secondNationalDay: "2027-09-03",
    swaps: [],
    document: "10065/VPCP-KGVX, 02/10/2026",
    confirmed: false,
  },
};
