"use server";

import type { FormState } from "@/components/ui/form-state";
import * as absences from "@/domain/absences/commands";
import * as delegations from "@/domain/delegations/commands";
import { answer } from "@/web/form";

export async function addAbsence(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, absences.addAbsence);
}

export async function endAbsence(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, absences.endAbsence);
}

export async function removeAbsence(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, absences.removeAbsence);
}

export async function addDelegation(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, delegations.addDelegation);
}

export async function endDelegation(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, delegations.endDelegation);
}
