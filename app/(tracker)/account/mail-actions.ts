"use server";

import type { FormState } from "@/components/ui/form-state";
import * as reminders from "@/domain/reminders/commands";
import { answer } from "@/web/form";

export async function saveMailChoice(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, reminders.saveMailChoice);
}
