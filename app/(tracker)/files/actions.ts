"use server";

import type { FormState } from "@/components/ui/form-state";
import * as files from "@/domain/files/commands";
import { answer } from "@/web/form";

export async function removeFile(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, files.removeFile);
}
