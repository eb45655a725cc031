import { useFormatter, useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import { type Counts, rateOf } from "@/domain/overview/rules";
import { type ListQuery, listAddress } from "@/domain/tasks/list-query";
import { Link } from "../ui/link";
import { State } from "../ui/state";
import { type ColumnWords, DepartmentRows } from "./department-rows";

type Row = Counts & { id: string; name: string; lastReportedAt: Date | null };

/** Departments compared: counts, the stacked bar, the rate with its denominator, the last report. */
export function DepartmentsTable({ rows, totals }: { rows: readonly Row[]; totals: Counts }) {
  const t = useTranslations("overview");
  const rateOfRow = useRates();
  const labels: ColumnWords = {
    ...{ given: t("given"), done: t("done"), inTime: t("inTime"), soon: t("soon"), overdue: t("overdue") },
    ...{ rate: t("rate"), last: t("last") },
  };
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
          <DepartmentRows
            rows={rows.map((row) => ({
              ...{ name: row.name, href: listAddress(ledBy(row)) },
              counts: [row.given, row.done, row.inTime, row.soon, row.overdue],
              rate: rateOfRow(row),
              last: row.lastReportedAt ? localDate(row.lastReportedAt) : null,
            }))}
            most={most}
            words={labels}
          />
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
            <Rate row={totals} />
            <td className="last" />
          </tr>
        </tfoot>
      </table>
      <p className="note">{t("tableNote")}</p>
    </>
  );
}

const ledBy = (row: Row): Partial<ListQuery> => ({ departmentId: row.id, role: "lead" });

type CountProps = { of: number; label: string; query: Partial<ListQuery> };

/** A number that leads to the rows that it counts; zero is quiet and leads nowhere. */
function Count({ of, label, query }: CountProps) {
  return (
    <td className={of === 0 ? "n zero" : "n"} data-label={label}>
      {of === 0 ? (
        0
      ) : (
        <Link className="plain" href={listAddress(query)}>
          {of}
        </Link>
      )}
    </td>
  );
}

function Rate({ row }: { row: Counts }) {
  const t = useTranslations("overview");
  const { of, percent } = useRates()(row);
  return (
    <td className="n rate" data-label={t("rate")}>
      <span className="of">{of}</span>
      {percent}
    </td>
  );
}

/** A rate with what it is of. */
function useRates() {
  const format = useFormatter();
  return ({ onTime, judged }: Counts) => {
    const rate = rateOf(onTime, judged);
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return {
      of: `${onTime}/${judged}`,
      percent: rate === null ? "" : `${format.number(rate, digits)}%`,
    };
  };
}
