"use server";

import type { FormState } from "@/components/ui/form-state";
import * as tasks from "@/domain/tasks/commands";
import * as reports from "@/domain/tasks/reports";
import * as back from "@/domain/tasks/undo";
import { answer } from "@/web/form";

export async function nameOwner(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, tasks.nameOwner);
}

export async function moveTask(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, tasks.moveTask);
}

export async function namePartPerson(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, reports.namePartPerson);
}

export async function undo(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, back.undo);
}
