"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as series from "@/domain/series/commands";
import * as departments from "@/domain/series/departments";
import * as next from "@/domain/series/next";
import { answer } from "@/web/form";

export async function addSeries(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await series.addSeries(context, fields);
    redirect(`/series/${id}`);
  });
}

export async function saveSeries(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, series.saveSeries);
}

export async function addDepartments(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, departments.addDepartments);
}

export async function removeDepartment(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, departments.removeDepartment);
}

export async function moveDepartment(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, departments.moveDepartment);
}

export async function planNext(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await next.planNext(context, fields);
    redirect(`/meetings/${id}`);
  });
}
