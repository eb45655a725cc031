"use client";

import { useForm } from "./form-context";

/** What somebody else saved meanwhile, beside what was typed here: the second save decides. */
export function Theirs({ label, text }: { label: string; text: string }) {
  const { state } = useForm();
  if (state.status !== "conflict") return null;
  return (
    <div className="said">
      <p className="small quiet">{label}</p>
      <p className="prose">{text}</p>
    </div>
  );
}
