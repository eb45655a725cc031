"use server";

import type { FormState } from "@/components/ui/form-state";
import * as several from "@/domain/tasks/assign-several";
import { answerForSeveral } from "@/web/several";

export async function nameOwners(_: FormState, data: FormData): Promise<FormState> {
  return answerForSeveral(data, several.nameOwners);
}

export async function submitSeveral(_: FormState, data: FormData): Promise<FormState> {
  return answerForSeveral(data, several.submitSeveral);
}
