import { useFormatter, useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import { type Counts, rateOf } from "@/domain/overview/rules";
import { type ListQuery, listAddress } from "@/domain/tasks/list-query";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { StackedBar } from "../ui/stacked-bar";
import { State } from "../ui/state";

type Row = Counts & { id: string; name: string; lastReportedAt: Date | null };

/** Departments compared: counts, the stacked bar, the rate with its denominator, the last report. */
export function DepartmentsTable({ rows, totals }: { rows: readonly Row[]; totals: Counts }) {
  const t = useTranslations("overview");
  const most = Math.max(...rows.map((row) => row.given));
  return (
    <>
      <table className="table is-dense has-hover departments">
        <colgroup>
          <col />
          <col className="all" />
          <col className="stack" />
          <col className="count" span={4} />
          <col className="rate" />
          <col className="last" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t("lead")}</th>
            <th scope="col" className="n">
              {t("given")}
            </th>
            <th scope="col" className="stack">
              <span className="heard">{t("shares")}</span>
            </th>
            <th scope="col" className="n">
              <State mark="done" tone="done">
                {t("done")}
              </State>
            </th>
            <th scope="col" className="n">
              <State mark="open">{t("inTime")}</State>
            </th>
            <th scope="col" className="n">
              <State mark="soon" tone="soon">
                {t("soon")}
              </State>
            </th>
            <th scope="col" className="n">
              <State mark="overdue" tone="overdue">
                {t("overdue")}
              </State>
            </th>
            <th scope="col" className="n">
              {t("rate")}
            </th>
            <th scope="col" className="n">
              {t("last")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="plain" href={listAddress({ departmentId: row.id })}>
                  {row.name}
                </Link>
              </th>
              <Count of={row.given} label={t("given")} query={{ departmentId: row.id }} />
              <td className="stack">
                <StackedBar
                  of={most}
                  parts={[
                    { kind: "done", count: row.done },
                    { kind: "open", count: row.inTime },
                    { kind: "soon", count: row.soon },
                    { kind: "overdue", count: row.overdue },
                  ]}
                />
              </td>
              <Count of={row.done} label={t("done")} query={{ departmentId: row.id, time: "done" }} />
              <Count of={row.inTime} label={t("inTime")} />
              <Count of={row.soon} label={t("soon")} tone="is-soon" />
              <Count
                of={row.overdue}
                label={t("overdue")}
                tone="is-overdue"
                query={{ departmentId: row.id, time: "overdue" }}
              />
              <Rate part={row.onTime} whole={row.judged} />
              <td className="n last" data-label={t("last")}>
                {row.lastReportedAt && <DateText date={localDate(row.lastReportedAt)} short />}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{t("allDepartments", { count: rows.length })}</th>
            <td className="n" data-label={t("given")}>
              {totals.given}
            </td>
            <td className="stack" />
            <td className="n" data-label={t("done")}>
              {totals.done}
            </td>
            <td className="n" data-label={t("inTime")}>
              {totals.inTime}
            </td>
            <td className="n" data-label={t("soon")}>
              {totals.soon}
            </td>
            <td className="n" data-label={t("overdue")}>
              {totals.overdue}
            </td>
            <Rate part={totals.onTime} whole={totals.judged} />
            <td className="last" />
          </tr>
        </tfoot>
      </table>
      <p className="note">{t("tableNote")}</p>
    </>
  );
}

function Count({
  of,
  label,
  tone,
  query,
}: {
  of: number;
  label: string;
  tone?: string;
  query?: Partial<ListQuery>;
}) {
  const className = of === 0 ? "n zero" : "n";
  const content = of > 0 && tone ? <span className={tone}>{of}</span> : of;
  return (
    <td className={className} data-label={label}>
      {query && of > 0 ? (
        <Link className={`plain ${tone ?? ""}`} href={listAddress(query)}>
          {of}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}

function Rate({ part, whole }: { part: number; whole: number }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const rate = rateOf(part, whole);
  return (
    <td className="n rate" data-label={t("rate")}>
      <span className="of">
        {part}/{whole}
      </span>
      {rate !== null && `${format.number(rate, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`}
    </td>
  );
}
