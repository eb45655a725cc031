"use server";

import type { FormState } from "@/components/ui/form-state";
import * as tasks from "@/domain/tasks/commands";
import * as reports from "@/domain/tasks/reports";
import * as back from "@/domain/tasks/undo";
import * as several from "@/domain/tasks/undo-several";
import { answer } from "@/web/form";
import { answerForSeveral } from "@/web/several";

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

export async function undoSeveral(_: FormState, data: FormData): Promise<FormState> {
  return answerForSeveral(data, several.undoSeveral);
}
