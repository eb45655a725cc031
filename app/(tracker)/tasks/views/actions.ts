"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { listAddress, parseListText } from "@/domain/tasks/list-query";
import * as views from "@/domain/views/commands";
import { answer } from "@/web/form";

/** Back to the list, which stands among the saved ones now. */
export async function addView(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    await views.addView(context, fields);
    redirect(listAddress(parseListText(String(fields.query))));
  });
}

export async function saveView(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, views.saveView);
}

export async function replaceView(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, views.replaceView);
}

export async function deleteView(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, views.deleteView);
}
