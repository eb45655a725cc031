"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useState } from "react";
import { flushSync } from "react-dom";
import { formatNumber, parseVietnameseNumber } from "@/domain/numbers";
import { Button } from "../../ui/button";
import { Mark } from "../../ui/mark";
import { AutoText } from "./auto-text";
import { Here } from "./conclusion";
import { ConflictChoice } from "./conflict-choice";
import { useEditor, useIds, usePart } from "./editor-context";
import { focusField } from "./fields";
import { ChangeSince, EarlierValue } from "./figure-comparison";
import { FigureDetails } from "./figure-details";
import { HeldInput } from "./held-input";
import { IndicatorBox } from "./indicator-box";
import type { EditorSession } from "./sync/session";

/** Reported figures, each edited in its row, beside what was reported before. */
export function FigureRows() {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const ids = useIds("figure");
  return (
    <>
      {ids.length === 0 ? (
        <p className="quiet small">{t("noFigures")}</p>
      ) : (
        <table className="table figures-table is-edit">
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              <th scope="col" className="n">
                {t("earlier")}
              </th>
              <th scope="col" className="n cell">
                {t("value")}
              </th>
              <th scope="col" className="unit-cell">
                {t("unit")}
              </th>
              <th scope="col" className="n">
                {t("change")}
              </th>
              <th scope="col" className="period">
                {t("period")}
              </th>
              <th scope="col">
                <span className="heard">{t("details")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <FigureRow key={id} id={id} />
            ))}
          </tbody>
        </table>
      )}
      <p className="add">
        <Button link onClick={() => addFigure(session)}>
          <Mark name="plus" /> {t("addFigure")}
        </Button>
      </p>
    </>
  );
}

/** One more figure, of the same topic, period and department as the last one; the next thing to type is its indicator. */
function addFigure(session: EditorSession, after?: string): void {
  const last = session.store.list("figure").at(-1)?.fields;
  const { topic = "", period = "", departmentId = null } = last ?? {};
  const place = after ? { after } : {};
  const id = flushSync(() => session.writing.add("figure", { topic, period, departmentId }, place));
  focusField(id, "indicator");
}

const FigureRow = memo(function FigureRow({ id }: { id: string }) {
  const t = useTranslations("editor");
  const language = useLocale();
  const { session } = useEditor();
  const figure = usePart("figure", id);
  const [open, setOpen] = useState(false);
  if (!figure) return null;
  const { indicator, value, topic } = figure.fields;
  const name = indicator || t("aFigure");
  const write = (decimal: unknown) => (decimal ? formatNumber(String(decimal), language) : "");
  const labels = {
    indicator: { label: t("indicator") },
    value: { label: t("value"), write },
    unit: { label: t("unit") },
    period: { label: t("period") },
    topic: { label: t("topic") },
  };
  return (
    <>
      <tr onFocus={() => session.enter(id)}>
        <th scope="row">
          {topic && <span className="small quiet">{topic}</span>}
          <IndicatorBox figure={figure} />
          <Here parts={[id]} />
          <ConflictChoice kind="figure" id={id} fields={labels} />
        </th>
        <td className="n quiet earlier" data-label={t("earlier")}>
          <EarlierValue figure={figure} />
        </td>
        <td className="n cell" data-label={t("value")}>
          <HeldInput
            kind="figure"
            id={id}
            name="value"
            label={t("valueOf", { name })}
            written={value === "" ? "" : formatNumber(value, "vi")}
            read={(text) => {
              const decimal = parseVietnameseNumber(text);
              return decimal === null ? null : { value: decimal };
            }}
            complaint={t("notANumber")}
            inputMode="decimal"
            className="figures"
            onEnter={() => focusField(id, "unit")}
          />
        </td>
        <td className="unit-cell" data-label={t("unit")}>
          <AutoText
            kind="figure"
            id={id}
            name="unit"
            label={t("unitOf", { name })}
            line
            onEnter={() => focusField(id, "period")}
          />
        </td>
        <td className="n change" data-label={t("change")}>
          <ChangeSince figure={figure} />
        </td>
        <td className="period" data-label={t("period")}>
          <AutoText
            kind="figure"
            id={id}
            name="period"
            label={t("periodOf", { name })}
            line
            onEnter={() => addFigure(session, id)}
          />
        </td>
        <td className="more">
          <Button link small aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "close" : "details")}
          </Button>
        </td>
      </tr>
      {(open || !figure.saved) && (
        <tr className="details-row">
          <td colSpan={7}>
            {!figure.saved && <p className="small quiet">{t("notSaidYet")}</p>}
            {open && <FigureDetails id={id} />}
          </td>
        </tr>
      )}
    </>
  );
});
