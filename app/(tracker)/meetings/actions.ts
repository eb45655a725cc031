"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as attendance from "@/domain/attendance/commands";
import * as directives from "@/domain/directives/commands";
import * as draftTasks from "@/domain/directives/draft-tasks";
import * as figures from "@/domain/figures/commands";
import * as meetings from "@/domain/meetings/commands";
import { answer } from "@/web/form";

export async function createMeeting(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await meetings.createMeeting(context, fields);
    redirect(`/meetings/${id}`);
  });
}

export async function saveHeading(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, meetings.saveHeading);
}

export async function saveSection(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, meetings.saveSection);
}

export async function invite(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, attendance.invite);
}

export async function saveAttendance(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, attendance.saveAttendance);
}

export async function removeAttendance(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, attendance.removeAttendance);
}

export async function addFigure(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, figures.addFigure);
}

export async function saveFigure(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, figures.saveFigure);
}

export async function removeFigure(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, figures.removeFigure);
}

export async function addDirective(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, directives.addDirective);
}

export async function saveDirective(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, directives.saveDirective);
}

export async function moveDirective(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, directives.moveDirective);
}

export async function markDirective(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, directives.markDirective);
}

export async function removeDirective(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, directives.removeDirective);
}

export async function addDraftTask(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, draftTasks.addDraftTask);
}

export async function saveDraftTask(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, draftTasks.saveDraftTask);
}

export async function removeDraftTask(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, draftTasks.removeDraftTask);
}
