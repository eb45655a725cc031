"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as bulk from "@/domain/tasks/bulk";
import { listAddress, parseListText } from "@/domain/tasks/list-query";
import { answer } from "@/web/form";

/** Back to the list from which the tasks were chosen. */
export async function changeTasks(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    await bulk.changeTasks(context, fields);
    redirect(listAddress(parseListText(String(fields.of ?? ""))));
  });
}
