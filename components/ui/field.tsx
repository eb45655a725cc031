"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldError } from "./field-error";
import { useField } from "./form-context";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The label is for who hears the page; the place on the page says it already. */
  bare?: boolean;
};

/** What a control carries so that it is told with its label, hint and error. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Props = FieldProps & { children: (control: ControlProps) => ReactNode };

/** Label above, hint under the label, error under the field. */
export function Field({ name, label, hint, bare = false, children }: Props) {
  const { id, error } = useField(name);
  const described = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <div className="field">
      <label htmlFor={id} className={bare ? "heard" : undefined}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, name, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
