import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { type EarlierFigure, earlierOf } from "@/domain/figures/comparison";
import { formatNumber } from "@/domain/numbers";
import { ComparedCells, ComparedHead, ComparedWith } from "./compared-figures";
import type { Figure } from "./types";

type Props = {
  figures: readonly Figure[];
  earlier?: readonly EarlierFigure[];
  /** What stands beside some of them: what an addendum changed. */
  marks?: ReadonlyMap<string, ReactNode>;
};

/** Reported figures by topic, each with its unit and period, beside what was reported of the same at an earlier meeting. */
export function FiguresTable({ figures, earlier = [], marks }: Props) {
  const rows = figures.map((figure) => ({ figure, before: earlierOf(figure, earlier) }));
  const beside = rows.flatMap(({ before }) => before ?? []);
  const [first = null] = beside;
  const heads = {
    now: common(figures.map(({ period }) => period)),
    earlier: common(beside.map(({ period }) => period)),
    meeting: common(beside.map(({ meetingId }) => meetingId)) ? first : null,
  };
  const topics = [...new Set(figures.map((figure) => figure.topic))];
  return (
    <>
      <table className="table figures-table">
        <thead>{first ? <ComparedHead heads={heads} /> : <PlainHead />}</thead>
        <tbody>
          {topics.map((topic) => {
            const own = rows.filter(({ figure }) => figure.topic === topic);
            const department = common(own.map(({ figure }) => figure.departmentName));
            return (
              <Fragment key={topic}>
                {topic && (
                  <tr className="group">
                    <th scope="rowgroup" colSpan={first ? 6 : 3}>
                      {topic}
                      <span className="by">{department}</span>
                    </th>
                  </tr>
                )}
                {own.map(({ figure, before }) => (
                  <tr key={figure.id}>
                    <th scope="row">
                      {figure.indicator} <span className="unit">{figure.unit}</span>
                      {figure.departmentName && (!topic || department === "") && (
                        <span className="unit">{figure.departmentName}</span>
                      )}
                      {marks?.get(figure.id)}
                    </th>
                    {first ? (
                      <ComparedCells figure={figure} before={before} heads={heads} />
                    ) : (
                      <PlainCells figure={figure} />
                    )}
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {first && <ComparedWith figures={beside} />}
    </>
  );
}

function PlainHead() {
  const t = useTranslations("record");
  return (
    <tr>
      <th scope="col">{t("indicator")}</th>
      <th scope="col" className="n">
        {t("value")}
      </th>
      <th scope="col" className="period">
        {t("period")}
      </th>
    </tr>
  );
}

function PlainCells({ figure }: { figure: Figure }) {
  const language = useLocale();
  return (
    <>
      <td className="n now">{formatNumber(figure.value, language)}</td>
      <td className="period">{figure.period}</td>
    </>
  );
}

/** What all of these are; empty where they differ, or there are none. */
function common(values: readonly string[]): string {
  return new Set(values).size === 1 ? (values[0] ?? "") : "";
}
