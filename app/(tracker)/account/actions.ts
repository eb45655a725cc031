"use server";

import type { FormState } from "@/components/ui/form-state";
import { changePassword as change } from "@/domain/people/commands";
import { endOtherSessions as endOthers } from "@/domain/sessions/commands";
import { answer } from "@/web/form";
import { currentSessionId } from "@/web/session";

export async function changePassword(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => change(context, (await currentSessionId()) ?? "", fields));
}

export async function endOtherSessions(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context) => endOthers(context, (await currentSessionId()) ?? ""));
}
