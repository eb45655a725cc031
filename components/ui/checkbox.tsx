"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError } from "./field-error";
import { useField } from "./form-context";
import { keptTick } from "./kept";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "type" | "className"> & {
  name: string;
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
};

/**
 * One box, or one of several under the same name with a `value` each. The empty value before it says that there was
 * a box and that it was not ticked.
 */
export function Checkbox({ name, label, value = "on", defaultChecked = false, ...rest }: Props) {
  const { id, error, kept } = useField(name);
  const own = value === "on" ? id : `${id}-${value}`;
  return (
    <div className="field">
      <label className="inline">
        {value === "on" && <input type="hidden" name={name} value="" />}
        <input
          {...rest}
          type="checkbox"
          className="tick"
          id={own}
          name={name}
          value={value}
          defaultChecked={keptTick(kept, value, defaultChecked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${own}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      {value === "on" && <FieldError id={`${own}-error`} error={error} />}
    </div>
  );
}
