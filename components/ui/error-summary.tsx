"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fieldId, useForm } from "./form-context";
import { Mark } from "./mark";

/** On top of a form that could not be saved: what happened, and a link to each field that has an error. */
export function ErrorSummary() {
  const t = useTranslations("state.form");
  const { id, state } = useForm();
  const box = useRef<HTMLDivElement>(null);

  // A form that saves by itself may fail when one is elsewhere already: then it is read out and takes no focus
  useEffect(() => {
    if (state.status === "idle" || state.status === "saved") return;
    const [at, form] = [document.activeElement, box.current?.closest("form")];
    if (!at || at === document.body || form?.contains(at)) box.current?.focus();
  }, [state]);

  if (state.status !== "error" && state.status !== "conflict") return null;
  const errors = Object.entries(state.errors ?? {});
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="wrong">
        <Mark name="wrong" />
        <span>{state.message ?? t("errors", { count: errors.length })}</span>
      </p>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, error]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{error}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
