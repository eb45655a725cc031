"use client";

import type { SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";
import { useField } from "./form-context";
import { keptText } from "./kept";

export type Choice = { value: string; label: string };

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name" | "defaultValue" | "children"> & {
    options: readonly Choice[];
    /** The first, empty choice: "Chọn đơn vị". */
    empty?: string;
    defaultValue?: string;
  };

export function SelectField({
  name,
  label,
  hint,
  bare,
  options,
  empty,
  defaultValue,
  className,
  ...rest
}: Props) {
  const { kept } = useField(name);
  const value = keptText(kept, defaultValue) ?? "";
  // React sets a select's default only when it is made, so a new default makes a new select
  return (
    <Field name={name} label={label} hint={hint} bare={bare}>
      {(control) => (
        <select
          {...rest}
          {...control}
          key={value}
          className={classes("input", className)}
          defaultValue={value}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
