import { dateOfDayNumber, dayNumber, type LocalDate } from "../dates";
import { deltaT, newMoon, solarLongitude } from "./astronomy";

/**
 * The Vietnamese lunisolar calendar. A month begins on the day, at UTC+7, of the new moon; the eleventh month holds
 * the winter solstice; in a year of thirteen months the first without a principal solar term is the leap month.
 * docs/adr/0005-lunar-dates.md says why it is computed here and how it was checked.
 */
export type LunarDate = { year: number; month: number; day: number; leap: boolean };

type Month = { month: number; leap: boolean; firstDay: number };

// Before 1968 the north kept another offset, and in some years another Tết.
const firstYear = 1968;
const lastYear = 2199;

/**
 * The date in Vietnam of a day of the lunar calendar; its years 1968 to 2199. Throws RangeError when that year has no
 * such month or that month no such day.
 */
export function dateOfLunar(lunar: LunarDate): LocalDate {
  const months = monthsOfYear(lunar.year);
  const index = months.findIndex((one) => one.month === lunar.month && one.leap === lunar.leap);
  const first = months[index]?.firstDay;
  const next = months[index + 1]?.firstDay;
  if (first === undefined || next === undefined || !(lunar.day >= 1 && lunar.day <= next - first)) {
    throw new RangeError(`There is no lunar date ${lunar.day}/${lunar.month}/${lunar.year}.`);
  }
  return dateOfDayNumber(first + lunar.day - 1);
}

/** The first day of the lunar year, mùng 1 Tết, 1968 to 2199. Throws RangeError outside. */
export function newYearDate(year: number): LocalDate {
  return dateOfLunar({ year, month: 1, day: 1, leap: false });
}

/** The lunar date of a date in Vietnam; its lunar year 1968 to 2199. Throws RangeError outside. */
export function lunarOfDate(date: LocalDate): LunarDate {
  const day = dayNumber(date);
  const civilYear = Number(date.slice(0, 4));
  const year = day < dayNumber(newYearDate(civilYear)) ? civilYear - 1 : civilYear;
  const month = monthsOfYear(year).findLast((one) => one.firstDay <= day);
  if (!month) throw new RangeError(`${date} lies outside the lunar calendar.`);
  return { year, month: month.month, day: day - month.firstDay + 1, leap: month.leap };
}

// The months of a lunar year in order, and the first of the next as the end of the last.
function monthsOfYear(year: number): Month[] {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new RangeError(
      `The lunar calendar is computed for the years ${firstYear} to ${lastYear}, not ${year}.`,
    );
  }
  const months = [...monthsFromEleventh(year - 1), ...monthsFromEleventh(year)];
  const isNewYear = (one: Month) => one.month === 1 && !one.leap;
  return months.slice(months.findIndex(isNewYear), months.findLastIndex(isNewYear) + 1);
}

// Twelve or thirteen months, from the one with the winter solstice of `year` to the one before the next solstice's.
function monthsFromEleventh(year: number): Month[] {
  const first = lunationOfSolstice(year);
  const count = lunationOfSolstice(year + 1) - first;
  const firstDays = Array.from({ length: count + 1 }, (_, index) => newMoonDay(first + index));
  const leapIndex =
    count === 13 ? firstDays.findIndex((day, index) => isWithoutTerm(day, firstDays[index + 1])) : -1;
  return firstDays.slice(0, count).map((firstDay, index) => {
    const ordinal = leapIndex >= 0 && index >= leapIndex ? index - 1 : index;
    return { month: ((ordinal + 10) % 12) + 1, leap: index === leapIndex, firstDay };
  });
}

// The lunation (counted from January 2000) whose month holds the winter solstice of `year`.
function lunationOfSolstice(year: number): number {
  const yearEnd = dayNumber(`${year}-12-31`);
  let lunation = Math.round((yearEnd - dayNumber("2000-01-06")) / 29.530588861);
  while (newMoonDay(lunation) > yearEnd) lunation -= 1;
  // The solstice, 270°, is past when this month began: then it lies in the month before.
  return solarTerm(newMoonDay(lunation)) >= 9 ? lunation - 1 : lunation;
}

function isWithoutTerm(firstDay: number, nextFirstDay: number | undefined): boolean {
  return nextFirstDay !== undefined && solarTerm(firstDay) === solarTerm(nextFirstDay);
}

// Which twelfth of its way the Sun is in at the beginning of a day in Vietnam, 0 from the spring equinox, 9 from the
// winter solstice.
function solarTerm(day: number): number {
  return Math.floor(solarLongitude(day - 7 / 24 + deltaT(day)) / 30);
}

// The day in Vietnam on which a lunation begins.
function newMoonDay(lunation: number): number {
  const terrestrial = newMoon(lunation);
  return Math.floor(terrestrial - deltaT(terrestrial) + 7 / 24);
}
