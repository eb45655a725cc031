"use server";

import type { FormState } from "@/components/ui/form-state";
import * as recurrence from "@/domain/recurrence/commands";
import { answer } from "@/web/form";

export async function endRecurrence(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, recurrence.endRecurrence);
}
