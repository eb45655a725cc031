"use client";

import type { InputHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";
import { useField } from "./form-context";
import { keptText } from "./kept";

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "defaultValue"> & {
    defaultValue?: string;
  };

export function TextField({ name, label, hint, bare, defaultValue, className, ...rest }: Props) {
  const { kept } = useField(name);
  // A password is never sent back to the page
  const value = rest.type === "password" ? undefined : keptText(kept, defaultValue);
  return (
    <Field name={name} label={label} hint={hint} bare={bare}>
      {(control) => (
        <input {...rest} {...control} className={classes("input", className)} defaultValue={value} />
      )}
    </Field>
  );
}
