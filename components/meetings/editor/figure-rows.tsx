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
import { fieldId, focusField } from "./fields";
import { HeldInput } from "./held-input";

/** Reported figures, each edited in its row, beside what was reported before. */
export function FigureRows() {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const ids = useIds("figure");
  const add = () => {
    const last = session.store.list("figure").at(-1)?.fields;
    const like = { topic: last?.topic ?? "", period: last?.period ?? "", departmentId: last?.departmentId };
    const fields = { ...like, departmentId: like.departmentId ?? null };
    focusField(
      flushSync(() => session.writing.add("figure", fields)),
      "indicator",
    );
  };
  return (
    <>
      {ids.length === 0 ? (
        <p className="quiet small">{t("noFigures")}</p>
      ) : (
        <table className="table figures-table is-edit">
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              <th scope="col" className="n cell">
                {t("value")}
              </th>
              <th scope="col" className="unit-cell">
                {t("unit")}
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
        <Button link onClick={add}>
          <Mark name="plus" /> {t("addFigure")}
        </Button>
      </p>
    </>
  );
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
          <AutoText
            kind="figure"
            id={id}
            name="indicator"
            label={t("indicator")}
            placeholder={t("indicatorHint")}
            line
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) focusField(id, "value");
            }}
          />
          <Here parts={[id]} />
          <ConflictChoice kind="figure" id={id} fields={labels} />
        </th>
        <td className="n cell">
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
        <td className="unit-cell">
          <AutoText kind="figure" id={id} name="unit" label={t("unitOf", { name })} line />
        </td>
        <td className="period">
          <AutoText kind="figure" id={id} name="period" label={t("periodOf", { name })} line />
        </td>
        <td className="more">
          <Button link small aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "close" : "details")}
          </Button>
        </td>
      </tr>
      {(open || !figure.saved) && (
        <tr className="details-row">
          <td colSpan={5}>
            {!figure.saved && <p className="small quiet">{t("notSaidYet")}</p>}
            {open && <FigureDetails id={id} />}
          </td>
        </tr>
      )}
    </>
  );
});

/** The topic that it belongs to and who reported it; and the way out of the record. */
function FigureDetails({ id }: { id: string }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const figure = usePart("figure", id);
  if (!figure) return null;
  return (
    <div className="details">
      <div className="field">
        <label htmlFor={fieldId(id, "topic")}>{t("topic")}</label>
        <AutoText kind="figure" id={id} name="topic" label={t("topic")} className="is-boxed" line />
      </div>
      <div className="field">
        <label htmlFor={fieldId(id, "departmentId")}>{t("reportedBy")}</label>
        <select
          className="input"
          id={fieldId(id, "departmentId")}
          value={figure.fields.departmentId ?? ""}
          onChange={(event) =>
            session.writing.set(id, { departmentId: event.currentTarget.value || null }, "deed")
          }
        >
          <option value="">{t("none")}</option>
          {lists.departments.map(({ id: departmentId, name }) => (
            <option key={departmentId} value={departmentId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="actions is-whole">
        <Button link small onClick={() => session.writing.moveOneStep(id, "up")}>
          {t("up")}
        </Button>
        <Button link small onClick={() => session.writing.moveOneStep(id, "down")}>
          {t("down")}
        </Button>
        <Button link small onClick={() => session.writing.remove(id)}>
          {t("removeFigure")}
        </Button>
      </div>
    </div>
  );
}
