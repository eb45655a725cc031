"use server";

import type { FormState } from "@/components/ui/form-state";
import * as remarks from "@/domain/remarks/commands";
import { answer } from "@/web/form";

export async function addRemark(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, remarks.addRemark);
}

export async function removeRemark(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, remarks.removeRemark);
}
