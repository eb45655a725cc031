"use server";

import type { FormState } from "@/components/ui/form-state";
import * as mails from "@/domain/mails/commands";
import { answer } from "@/web/form";

export async function retryMail(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, mails.retryMail);
}
