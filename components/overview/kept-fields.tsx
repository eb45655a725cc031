"use client";

import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useField } from "../ui/form-context";
import { keptText, keptTick } from "../ui/kept";

// As plain as can be, since a page has a hundred of them: what was chosen and typed comes back also without a script.

export function KeptTick({
  name,
  value,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { name: string; value: string }) {
  const { kept } = useField(name);
  return (
    <input
      {...rest}
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={keptTick(kept, value, false)}
    />
  );
}

export function KeptWords({ name, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & { name: string }) {
  const { kept } = useField(name);
  return <textarea {...rest} name={name} defaultValue={keptText(kept, "")} />;
}

export function KeptText({ name, ...rest }: InputHTMLAttributes<HTMLInputElement> & { name: string }) {
  const { kept } = useField(name);
  return <input {...rest} name={name} defaultValue={keptText(kept, "")} />;
}
