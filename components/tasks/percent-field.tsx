"use client";

import { Field } from "../ui/field";
import { useField } from "../ui/form-context";
import { keptText } from "../ui/kept";

/** Whole percent, with the sign behind the field. */
export function PercentField({
  name,
  label,
  defaultValue,
}: {
  name: string;
  label: string;
  defaultValue: string;
}) {
  const { kept } = useField(name);
  return (
    <Field name={name} label={label}>
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
