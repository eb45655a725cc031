"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormHTMLAttributes, ReactNode } from "react";
import { FormFrame } from "./form-frame";
import { type FormState, idle } from "./form-state";
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
  return (
    <FormFrame {...rest} submission={submission} action={url} method="post" encType="multipart/form-data">
      {children}
    </FormFrame>
  );
}
