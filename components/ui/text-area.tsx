"use client";

import type { TextareaHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";
import { useField } from "./form-context";
import { keptText } from "./kept";

type Props = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "defaultValue"> & {
    defaultValue?: string;
  };

export function TextArea({ name, label, hint, bare, defaultValue, className, rows = 3, ...rest }: Props) {
  const { kept } = useField(name);
  return (
    <Field name={name} label={label} hint={hint} bare={bare}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={classes("input", className)}
          defaultValue={keptText(kept, defaultValue)}
        />
      )}
    </Field>
  );
}
