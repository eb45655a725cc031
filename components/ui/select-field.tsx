"use client";

import { type SelectHTMLAttributes, useEffect, useRef } from "react";
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
  const select = useFollowedDefault(value);
  return (
    <Field name={name} label={label} hint={hint} bare={bare}>
      {(control) => (
        <select
          {...rest}
          {...control}
          ref={select}
          data-default={value}
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

/** React leaves a select alone when its default changes; one that nobody has touched follows it here, as an input would. */
function useFollowedDefault(value: string) {
  const select = useRef<HTMLSelectElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (select.current?.value === before.current) select.current.value = value;
    before.current = value;
  }, [value]);
  return select;
}
