import type { Language } from "@/db/enums";
import { formatNumber } from "../numbers";
import { fold } from "../text";
import { type Decimal, minus, quotient, readDecimal, toPlaces, withZeros, writeDecimal } from "./decimals";
import { isPercent, readUnit } from "./units";

/** A reported value: decimal text, with its unit as it was written. */
export interface Reported {
  value: string;
  unit: string;
}

/** A figure of a record, as far as it is compared. */
export interface ComparedFigure extends Reported {
  topic: string;
  indicator: string;
  period: string;
  departmentId: string | null;
}

/** A figure of an earlier meeting. `key` is the `indicatorKey` of what it measures. */
export interface EarlierFigure extends Reported {
  key: string;
  period: string;
  departmentId: string | null;
  meetingId: string;
  meetingTitle: string;
  startsAt: Date;
}

/** How a value differs from an earlier one; all numbers are decimal text. */
export interface Change {
  /** In the unit of the later value. */
  difference: string;
  /** Points where the values are themselves parts of a hundred. */
  kind: "percent" | "points";
  by: string;
  /** Both values in percent of the larger, to be drawn; null where one is negative. */
  shares: { earlier: string; now: string } | null;
}

/** What an indicator is known by, however its name is written: the text that indicators are searched by. */
export function indicatorKey({ topic, indicator }: { topic: string; indicator: string }): string {
  return fold(`${topic} ${indicator}`.trim());
}

/**
 * The figure that stands beside this one: of the same indicator in a unit that compares, of the latest meeting; where
 * that has several, of the same department, then of a period of the same kind. `earlier` is in the order of the records.
 */
export function earlierOf(figure: ComparedFigure, earlier: readonly EarlierFigure[]): EarlierFigure | null {
  const key = indicatorKey(figure);
  const { measure } = readUnit(figure.unit);
  const same = earlier.filter((one) => one.key === key && readUnit(one.unit).measure === measure);
  const latest = same.reduce<EarlierFigure | null>(
    (found, one) => (found && found.startsAt >= one.startsAt ? found : one),
    null,
  );
  const candidates = same.filter((one) => one.meetingId === latest?.meetingId);
  const likeness = (one: EarlierFigure) =>
    (one.departmentId === figure.departmentId ? 2 : 0) +
    (periodKind(one.period) === periodKind(figure.period) ? 1 : 0);
  return candidates.reduce<EarlierFigure | null>(
    (found, one) => (found && likeness(found) >= likeness(one) ? found : one),
    null,
  );
}

/**
 * Compares a value with an earlier one, exactly: 1,2 tỷ USD with 980 triệu USD. Percent are rounded half away from zero to
 * one decimal, points to two. Null where it says nothing: other units, percent of zero or of less.
 */
export function compare(now: Reported, earlier: Reported): Change | null {
  const [unit, earlierUnit] = [readUnit(now.unit), readUnit(earlier.unit)];
  if (unit.measure !== earlierUnit.measure) return null;
  const after = readDecimal(now.value);
  const before = withZeros(readDecimal(earlier.value), earlierUnit.zeros - unit.zeros);
  const change = minus(after, before);
  const facts = { difference: writeDecimal(change), shares: sharesOf(after, before) };
  if (isPercent(unit)) return { ...facts, kind: "points", by: writeDecimal(toPlaces(change, 2)) };
  if (after.digits < 0n || before.digits <= 0n) return null;
  return { ...facts, kind: "percent", by: writeDecimal(quotient(withZeros(change, 2), before, 1), 1) };
}

/** Writes a change with its sign, as it is read in the language: +16,7, −8,5, and 0,0 without one. */
export function formatChange(by: string, language: Language): string {
  const size = formatNumber(by.replace("-", ""), language);
  if (!/[1-9]/.test(by)) return size;
  return by.startsWith("-") ? `\u2212${size}` : `+${size}`;
}

function sharesOf(after: Decimal, before: Decimal): Change["shares"] {
  if (after.digits < 0n || before.digits < 0n) return null;
  const larger = minus(after, before).digits >= 0n ? after : before;
  const share = (one: Decimal) =>
    larger.digits === 0n ? "0" : writeDecimal(quotient(withZeros(one, 2), larger, 1));
  return { earlier: share(before), now: share(after) };
}

// "Quý I/2026" and "quý IV năm 2025" are alike, "6 tháng đầu năm" and "9 tháng đầu năm" are not.
function periodKind(period: string): string {
  return /\d+ thang|thang|quy|nam|tuan/.exec(fold(period))?.[0] ?? "";
}
