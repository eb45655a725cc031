"use client";

import { useTranslations } from "next-intl";
import { AutoText } from "./auto-text";
import { useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";
import { PlaceActions } from "./place-actions";

/** The topic that it belongs to and who reported it; and the way out of the record. */
export function FigureDetails({ id }: { id: string }) {
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
        <PlaceActions id={id} remove={t("removeFigure")} />
      </div>
    </div>
  );
}
