"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useForm } from "./form-context";
import { State } from "./state";

/** At the foot of a form: what was saved, and when. It is there from the start, so that it is read out when it fills. */
export function SavedLine() {
  const t = useTranslations("state.form");
  const format = useFormatter();
  const { state } = useForm();
  const time =
    state.savedAt && format.dateTime(new Date(state.savedAt), { hour: "2-digit", minute: "2-digit" });
  return (
    <p className="saved small" role="status">
      {state.status === "saved" && (
        <State mark="saved">{state.message ?? (time ? t("savedAt", { time }) : t("saved"))}</State>
      )}
    </p>
  );
}
