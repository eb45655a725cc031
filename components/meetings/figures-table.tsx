import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { formatNumber } from "@/domain/numbers";
import type { Figure } from "./types";

/** Reported figures by topic, each with its unit and period. */
export function FiguresTable({ figures }: { figures: readonly Figure[] }) {
  const t = useTranslations("record");
  const language = useLocale();
  const topics = [...new Set(figures.map((figure) => figure.topic))];
  return (
    <table className="table figures-table">
      <thead>
        <tr>
          <th scope="col">{t("indicator")}</th>
          <th scope="col" className="n">
            {t("value")}
          </th>
          <th scope="col" className="period">
            {t("period")}
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => {
          const rows = figures.filter((figure) => figure.topic === topic);
          return (
            <Fragment key={topic}>
              {topic && (
                <tr className="group">
                  <th scope="rowgroup" colSpan={3}>
                    {topic}
                    <span className="by">{commonDepartment(rows)}</span>
                  </th>
                </tr>
              )}
              {rows.map((figure) => (
                <tr key={figure.id}>
                  <th scope="row">
                    {figure.indicator} <span className="unit">{figure.unit}</span>
                    {figure.departmentName && (!topic || commonDepartment(rows) === "") && (
                      <span className="unit">{figure.departmentName}</span>
                    )}
                  </th>
                  <td className="n now">{formatNumber(figure.value, language)}</td>
                  <td className="period">{figure.period}</td>
                </tr>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** The department that reported all of these; empty where it was none or several. */
function commonDepartment(rows: readonly Figure[]): string {
  const names = new Set(rows.map((row) => row.departmentName));
  return names.size === 1 ? (rows[0]?.departmentName ?? "") : "";
}
