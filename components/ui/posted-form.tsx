"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormHTMLAttributes, type ReactNode, useId } from "react";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { type FormState, idle } from "./form-state";
import { SavedLine } from "./saved-line";
import { useSubmission } from "./use-submission";

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "method" | "encType" | "onSubmit"> & {
  /** The route that takes it, and answers a script with a FormState. */
  url: string;
  requestId?: string;
  /** How it ended where the browser posted it by itself and was sent back here. */
  refused?: FormState | undefined;
  children: ReactNode;
};

/** An ActionForm whose fields hold files: it is posted to a route, since an action takes no more than 1 MB. */
export function PostedForm({ url, requestId, refused = idle, children, ...rest }: Props) {
  const t = useTranslations("state.form");
  const id = useId();
  const router = useRouter();

  async function ask(body: FormData): Promise<FormState> {
    try {
      const headers = { accept: "application/json" };
      const answer: FormState = await (await fetch(url, { method: "POST", body, headers })).json();
      if (answer.status !== "error") router.refresh();
      return answer;
    } catch {
      return { status: "error", message: t("unreachable") };
    }
  }

  const submission = useSubmission({ posted: refused, ask, requestId });
  const { form, state, kept, pending, request, submit } = submission;
  return (
    <FormContext value={{ id, state, kept, pending }}>
      <form
        noValidate
        {...rest}
        ref={form}
        action={url}
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
      >
        {request && <input type="hidden" name="requestId" value={request} readOnly />}
        <ErrorSummary />
        {children}
        <SavedLine />
      </form>
    </FormContext>
  );
}
