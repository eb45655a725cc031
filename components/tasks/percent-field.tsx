"use client";

import { Field } from "../ui/field";
import { useField } from "../ui/form-context";
import { keptText } from "../ui/kept";

/** Whole percent, with the sign behind the field. */
export function PercentField({
  name,
  label,
  hint,
  defaultValue,
}: {
  name: string;
  label: string;
  hint?: string;
  defaultValue: string;
}) {
  const { kept } = useField(name);
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <span className="with-unit">
          <input
            {...control}
            className="input figures"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={keptText(kept, defaultValue)}
          />
          <span aria-hidden="true">%</span>
        </span>
      )}
    </Field>
  );
}
