"use client";

import { useTranslations } from "next-intl";
import { type Recurrence, recurrences } from "@/db/enums";
import { formatDate, parseLocalDate } from "@/domain/dates";
import { useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";
import { HeldInput } from "./held-input";

/** Whether a task is asked for once or for each period, and until when. */
export function RecurrenceFields({ id, number }: { id: string; number: string }) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const task = usePart("task", id);
  if (!task) return null;
  const { recurrence, recurrenceEndsOn } = task.fields;
  const choose = (value: string) => {
    const chosen = (value || null) as Recurrence | null;
    const end = chosen ? {} : { recurrenceEndsOn: null };
    session.writing.set(id, { recurrence: chosen, ...end }, "deed");
  };
  return (
    <>
      <div className="field">
        <label htmlFor={fieldId(id, "recurrence")}>{t("recurrence.label")}</label>
        <select
          className="input"
          id={fieldId(id, "recurrence")}
          aria-describedby={fieldId(id, "recurrence-hint")}
          value={recurrence ?? ""}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {["", ...recurrences].map((value) => (
            <option key={value} value={value}>
              {t(`recurrence.${(value || "none") as Recurrence | "none"}`)}
            </option>
          ))}
        </select>
        {recurrence && (
          <p className="hint" id={fieldId(id, "recurrence-hint")}>
            {t("recurrence.hint")}
          </p>
        )}
      </div>
      {recurrence && (
        <div className="field">
          <label htmlFor={fieldId(id, "recurrenceEndsOn")}>{t("recurrence.ends")}</label>
          <HeldInput
            kind="task"
            id={id}
            name="recurrenceEndsOn"
            label={t("recurrence.endsOf", { number })}
            written={recurrenceEndsOn ? formatDate(recurrenceEndsOn) : ""}
            read={(text) => {
              const date = parseLocalDate(text);
              return date || text.trim() === "" ? { recurrenceEndsOn: date } : null;
            }}
            complaint={t("heading.badDate")}
            placeholder={t("recurrence.noEnd")}
            className="figures"
            bare={false}
          />
        </div>
      )}
    </>
  );
}
