"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { today } from "@/domain/dates";
import * as cancelling from "@/domain/departments/cancel-closing";
import * as closing from "@/domain/departments/close";
import * as plan from "@/domain/departments/closing-plan";
import * as names from "@/domain/departments/rename";
import { answer } from "@/web/form";
import { closingAddress } from "./closing-address";

export async function renameDepartment(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await names.renameDepartment(context, fields);
    redirect(`/admin/departments/${id}`);
  });
}

export async function cancelRename(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, names.cancelRename);
}

/** Leads to the summary, which is confirmed there. */
export async function previewClosing(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async ({ database, actor, clock }, fields) => {
    await plan.previewClosing(database, actor, fields, today(clock));
    redirect(closingAddress("confirm", fields));
  });
}

export async function closeDepartments(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await closing.closeDepartments(context, fields);
    redirect(`/admin/departments/${id}`);
  });
}

export async function cancelClosing(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, cancelling.cancelClosing);
}
