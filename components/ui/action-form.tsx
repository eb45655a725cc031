"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormHTMLAttributes, type ReactNode, useActionState } from "react";
import { FormFrame } from "./form-frame";
import { type FormAction, type FormState, idle } from "./form-state";
import { useSubmission } from "./use-submission";

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "onSubmit"> & {
  action: FormAction;
  /** Made on the server for each rendering, so that a form sent twice has one effect. */
  requestId?: string;
  /** After a save the fields show what the server has, unless what was typed is to stay. */
  keep?: boolean;
  children: ReactNode;
};

/**
 * A form that works without JavaScript (the browser posts it to the action), and with it keeps what was typed.
 * Never give it a key that a save or a conflict changes: a new form forgets what was typed. What is wrong is said
 * by the action, in the page's language, not by the browser in its own.
 */
export function ActionForm({ action, requestId, keep, children, ...rest }: Props) {
  const t = useTranslations("state.form");
  const [posted, post] = useActionState(action, idle);

  async function ask(data: FormData, state: FormState): Promise<FormState> {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error); // a redirect or a "not found" is an answer, too
      return { status: "error", message: t("unreachable") };
    }
  }

  const submission = useSubmission({ posted, ask, requestId, keep });
  return (
    <FormFrame {...rest} submission={submission} action={post}>
      {children}
    </FormFrame>
  );
}
