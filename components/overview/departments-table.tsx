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
                <Link className="plain" href={listAddress(ledBy(row))}>
                  {row.name}
                </Link>
              </th>
              <Count of={row.given} label={t("given")} query={{ ...ledBy(row), time: "counted" }} />
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
              <Count of={row.done} label={t("done")} query={{ ...ledBy(row), time: "done" }} />
              <Count of={row.inTime} label={t("inTime")} query={{ ...ledBy(row), time: "within" }} />
              <Count of={row.soon} label={t("soon")} tone="is-soon" query={{ ...ledBy(row), time: "near" }} />
              <Count
                of={row.overdue}
                label={t("overdue")}
                tone="is-overdue"
                query={{ ...ledBy(row), time: "overdue" }}
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
            <Count of={totals.given} label={t("given")} query={{ time: "counted" }} />
            <td className="stack" />
            <Count of={totals.done} label={t("done")} query={{ time: "done" }} />
            <Count of={totals.inTime} label={t("inTime")} query={{ time: "within" }} />
            <Count of={totals.soon} label={t("soon")} query={{ time: "near" }} />
            <Count of={totals.overdue} label={t("overdue")} query={{ time: "overdue" }} />
            <Rate part={totals.onTime} whole={totals.judged} />
            <td className="last" />
          </tr>
        </tfoot>
      </table>
      <p className="note">{t("tableNote")}</p>
    </>
  );
}

const ledBy = (row: Row): Partial<ListQuery> => ({ departmentId: row.id, role: "lead" });

type CountProps = { of: number; label: string; tone?: string; query: Partial<ListQuery> };

/** A number that leads to the rows that it counts; zero is quiet and leads nowhere. */
function Count({ of, label, tone = "", query }: CountProps) {
  return (
    <td className={of === 0 ? "n zero" : "n"} data-label={label}>
      {of === 0 ? (
        0
      ) : (
        <Link className={`plain ${tone}`} href={listAddress(query)}>
          {of}
        </Link>
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
