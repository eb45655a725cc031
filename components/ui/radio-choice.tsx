"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldError } from "./field-error";
import { useField } from "./form-context";
import { keptText } from "./kept";
import { Mark } from "./mark";
import type { MarkName } from "./marks";

type Option = { value: string; label: ReactNode; mark?: MarkName };

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  small?: boolean;
};

/** A few choices side by side, one of them taken. */
export function RadioChoice({ name, label, hint, options, defaultValue, small }: Props) {
  const { id, error, kept } = useField(name);
  const value = keptText(kept, defaultValue);
  const described = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <fieldset className="field" aria-describedby={described}>
      <legend>{label}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={classes("choice", small && "is-small")}>
        {options.map((option, at) => (
          <label key={option.value}>
            <input
              type="radio"
              id={at === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              aria-invalid={error ? true : undefined}
            />
            {option.mark && <Mark name={option.mark} />}
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
