/** Counts of the tasks that a department leads; the parts add up to what was given. */
export interface Counts {
  given: number;
  done: number;
  onTime: number;
  /** Of what was given, all but what came from an archive, whose outcome is not known. */
  judged: number;
  inTime: number;
  soon: number;
  overdue: number;
}

/** The sum over departments. */
export function totalsOf(rows: readonly Counts[]): Counts {
  const total: Counts = { given: 0, done: 0, onTime: 0, judged: 0, inTime: 0, soon: 0, overdue: 0 };
  for (const row of rows) {
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += row[name];
  }
  return total;
}

/** A share in tenths of a percent, rounded half up; null without a denominator. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
}
