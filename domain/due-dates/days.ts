import { addDays, type LocalDate } from "../dates";
import { type Ask, dateOf, nextFrom, notBefore, yearOf } from "./ask";
import { numberOf, numberPattern } from "./words";

const lead = "(?:ngay |mung |mong )";
const year = "(?:(?:[/.-]| |-| nam )(\\d{4})| nam (nay|sau|toi))?";
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numeric = new RegExp(`^${lead}*(\\d{1,2})([/.-])(\\d{1,2})(?:(?:\\2| nam | )(\\d{4}|\\d{2}))?$`);
const inWords = new RegExp(`^${lead}*${numberPattern}[ /-]thang ${numberPattern}${year}$`);
const monthFirst = /^thang (\d{1,2}) (\d{1,2})(?: (\d{4}))?$/;
const ofMonth = new RegExp(`^${lead}+${numberPattern}(?: thang (nay|sau|toi))?$`);
const near = new Map(Object.entries({ "hom nay": 0, nay: 0, ngay: 0, mai: 1, kia: 2 }));

/** Reads a day by its name: hôm nay, 30/6, 30 tháng 6 năm 2026, ngày 30. What names no year is the next such day. */
export function readDay(words: string, ask: Ask): LocalDate | null {
  const days = near.get(words.replace(/^ngay (?=.)/, ""));
  return days === undefined ? readNumbers(words, ask) : addDays(ask.day, days);
}

function readNumbers(words: string, ask: Ask): LocalDate | null {
  const iso = yearFirst.exec(words);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const digits = numeric.exec(words);
  if (digits) return dayAndMonth(ask, Number(digits[1]), Number(digits[3]), digits[4]);
  const named = inWords.exec(words);
  if (named) return dayAndMonth(ask, numberOf(named[1]), numberOf(named[2]), named[3], named[4]);
  const english = monthFirst.exec(words);
  if (english) return dayAndMonth(ask, Number(english[2]), Number(english[1]), english[3]);
  const alone = ofMonth.exec(words);
  return alone ? dayOfMonth(ask, numberOf(alone[1]), alone[2]) : null;
}

function dayAndMonth(
  ask: Ask,
  day: number,
  month: number,
  digits?: string,
  which?: string,
): LocalDate | null {
  if (digits) return dateOf(Number(digits) + (digits.length === 2 ? 2000 : 0), month, day);
  if (which) return notBefore(ask, [dateOf(yearOf(ask.day) + (which === "nay" ? 0 : 1), month, day)]);
  return nextFrom(ask, (candidate) => dateOf(candidate, month, day));
}

// The 31st, said in April, is in May.
function dayOfMonth(ask: Ask, day: number, which?: string): LocalDate | null {
  const thisMonth = yearOf(ask.day) * 12 + Number(ask.day.slice(5, 7)) - 1;
  const later = which ? [which === "nay" ? 0 : 1] : [0, 1, 2];
  const months = later.map((count) => thisMonth + count);
  return notBefore(
    ask,
    months.map((month) => dateOf(Math.floor(month / 12), (month % 12) + 1, day)),
  );
}
