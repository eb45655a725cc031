"use client";

import { type FormHTMLAttributes, useId } from "react";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { SavedLine } from "./saved-line";
import type { useSubmission } from "./use-submission";

type Props = FormHTMLAttributes<HTMLFormElement> & { submission: ReturnType<typeof useSubmission> };

/** What every form has round its fields: the id of the submit, above what is wrong, below what was saved. */
export function FormFrame({ submission, children, ...rest }: Props) {
  const id = useId();
  const { form, state, kept, pending, request, submit } = submission;
  return (
    <FormContext value={{ id, state, kept, pending }}>
      <form noValidate {...rest} ref={form} onSubmit={submit}>
        {request && <input type="hidden" name="requestId" value={request} readOnly />}
        <ErrorSummary />
        {children}
        <SavedLine />
      </form>
    </FormContext>
  );
}
