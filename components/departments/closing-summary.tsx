import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/domain/dates";
import type { ClosingPlan } from "@/domain/departments/closing-plan";

const columns = ["tasks", "parts", "people", "series", "groups", "invitations"] as const;
const b = (chunks: ReactNode) => <b>{chunks}</b>;

/** What a closing will do, in a sentence and in counts. */
export function ClosingSummary({ plan }: { plan: ClosingPlan }) {
  const t = useTranslations("closing");
  const names = plan.closing.map(({ name }) => name);
  const listed = useFormatter().list(names);
  const kind = plan.successor ? (plan.successor.id ? "merges" : "mergesNew") : "closes";
  return (
    <>
      <p className="record">
        {t.rich(kind, {
          b,
          date: formatDate(plan.from),
          names: listed,
          successor: plan.successor?.name ?? "",
        })}{" "}
        {t("byDocument", { document: plan.document })}
      </p>
      <table className="table is-dense is-stacked holdings">
        <thead>
          <tr>
            <th scope="col">{t("department")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="n">
                {t(`holdings.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.closing.map(({ id, name, holdings }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={holdings[column] === 0 ? "n zero" : "n"}
                  data-label={t(`holdings.${column}`)}
                >
                  {holdings[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t("holdingsNote")}</p>
      {plan.successor && <p className="small">{t("keepsOwners")}</p>}
      <p>{t(plan.ahead ? "ahead" : "now")}</p>
    </>
  );
}
