"use client";

import { createContext, useContext, useId } from "react";
import { type FormState, idle } from "./form-state";

type Form = { id: string; state: FormState; kept?: FormState["values"]; pending: boolean };

export const FormContext = createContext<Form | null>(null);

export const fieldId = (formId: string, name: string) => `${formId}${name}`;

export function useForm(): Form {
  const own = useId();
  return useContext(FormContext) ?? { id: own, state: idle, pending: false };
}

/** What a field needs to know of its form: its id, its error, and what was typed there before. */
export function useField(name: string) {
  const { id, state, kept } = useForm();
  return { id: fieldId(id, name), error: state.errors?.[name], kept: kept?.[name] };
}
