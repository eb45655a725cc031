"use client";

import { useRef } from "react";
import { FieldError } from "../ui/field-error";
import { useField } from "../ui/form-context";

/** Ticks all rows that can be chosen for the form it stands in. A browser without scripts ticks them one by one. */
export function ChooseAll({ label }: { label: string }) {
  const { id, error } = useField("chosenIds");
  const box = useRef<HTMLInputElement>(null);
  const chooseAll = () => {
    for (const tick of ticksOf(box.current)) tick.checked = box.current?.checked ?? false;
  };
  return (
    <div className="field">
      <label className="inline needs-script">
        <input
          ref={box}
          id={id}
          type="checkbox"
          className="tick"
          onChange={chooseAll}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

function ticksOf(box: HTMLInputElement | null): HTMLInputElement[] {
  const fields = [...(box?.form?.elements ?? [])];
  return fields.filter(
    (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === "chosenIds",
  );
}
