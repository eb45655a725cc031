"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import * as issue from "@/domain/meetings/issue";
import * as withdraw from "@/domain/meetings/withdraw";
import { answer } from "@/web/form";

/** Issues what the summary showed; where it was written meanwhile, the summary is shown anew and says so. */
export async function issueMeeting(_: FormState, data: FormData): Promise<FormState> {
  const state = await answer(data, async (context, fields) => {
    const { id } = await issue.issueMeeting(context, fields);
    redirect(`/meetings/${id}?sent`);
  });
  if (state.status !== "conflict") return state;
  const t = await getTranslations("issue");
  return { ...state, message: t("changed") };
}

export async function withdrawIssue(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, withdraw.withdrawIssue);
}
