"use client";

import { useTranslations } from "next-intl";
import type { FieldProps } from "./field";
import { TextField } from "./text-field";

/** A date as it is written here, dd/mm/yyyy, typed or pasted. */
export function DateField({
  hint,
  ...rest
}: FieldProps & { defaultValue?: string; required?: boolean; form?: string }) {
  const t = useTranslations("state.form");
  return (
    <TextField
      {...rest}
      hint={hint === undefined ? t("dateHint") : hint}
      className="figures is-date"
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
