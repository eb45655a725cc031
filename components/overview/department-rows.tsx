"use client";

import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { StackedBar } from "../ui/stacked-bar";

/** What the numbers of a row are, in their order; `time` narrows the list to the tasks that each counts. */
const columns = [
  { name: "given", time: "counted", tone: "" },
  { name: "done", time: "done", tone: "" },
  { name: "inTime", time: "within", tone: "" },
  { name: "soon", time: "near", tone: " is-soon" },
  { name: "overdue", time: "overdue", tone: " is-overdue" },
] as const;

export type DepartmentLine = {
  name: string;
  /** The list of what the department leads. */
  href: string;
  /** In the order of the columns. */
  counts: readonly number[];
  rate: { of: string; percent: string };
  last: string | null;
};

export type ColumnWords = Record<(typeof columns)[number]["name"] | "rate" | "last", string>;

type Props = { rows: readonly DepartmentLine[]; most: number; words: ColumnWords };

/** The departments, in one piece: their numbers, without what stands round each of them. */
export function DepartmentRows({ rows, most, words }: Props) {
  return rows.map(({ name, href, counts, rate, last }) => {
    const [given, ...parts] = columns.map((column, at) => (
      <Count key={column.name} of={counts[at] ?? 0} label={words[column.name]} column={column} href={href} />
    ));
    const [, done = 0, open = 0, soon = 0, overdue = 0] = counts;
    return (
      <tr key={href}>
        <th scope="row">
          <Link className="plain" href={href}>
            {name}
          </Link>
        </th>
        {given}
        <td className="stack">
          <StackedBar
            of={most}
            parts={[
              { kind: "done", count: done },
              { kind: "open", count: open },
              { kind: "soon", count: soon },
              { kind: "overdue", count: overdue },
            ]}
          />
        </td>
        {parts}
        <td className="n rate" data-label={words.rate}>
          <span className="of">{rate.of}</span>
          {rate.percent}
        </td>
        <td className="n last" data-label={words.last}>
          {last && <DateText date={last} short />}
        </td>
      </tr>
    );
  });
}

type CountProps = { of: number; label: string; column: (typeof columns)[number]; href: string };

/** A number that leads to the rows that it counts; zero is quiet and leads nowhere. */
function Count({ of, label, column: { time, tone }, href }: CountProps) {
  if (of === 0) {
    return (
      <td className="n zero" data-label={label}>
        0
      </td>
    );
  }
  return (
    <td className="n" data-label={label}>
      <Link className={`plain${tone}`} href={`${href}&time=${time}`}>
        {of}
      </Link>
    </td>
  );
}
