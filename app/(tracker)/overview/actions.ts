"use server";

import type { FormState } from "@/components/ui/form-state";
import * as overview from "@/domain/overview/decide";
import { answerForSeveral } from "@/web/several";

export async function decide(_: FormState, data: FormData): Promise<FormState> {
  return answerForSeveral(data, overview.decide);
}
