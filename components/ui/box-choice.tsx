"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldError } from "./field-error";
import { useField } from "./form-context";
import { keptTick } from "./kept";
import type { Choice } from "./select-field";

type Props = {
  /** Ends in "Ids", so that the form sends a list. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Choice[];
  defaultValues?: readonly string[];
};

/** Any number of choices, under one legend and with one error. */
export function BoxChoice({ name, label, hint, options, defaultValues = [] }: Props) {
  const { id, error, kept } = useField(name);
  const described = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <fieldset className="field" aria-describedby={described}>
      <legend>{label}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input type="hidden" name={name} value="" />
      <div className="boxes">
        {options.map((option, at) => (
          <label key={option.value} className="inline">
            <input
              type="checkbox"
              className="tick"
              id={at === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={keptTick(kept, option.value, defaultValues.includes(option.value))}
              aria-invalid={error ? true : undefined}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
