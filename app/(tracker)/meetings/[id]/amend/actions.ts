"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as attendance from "@/domain/addenda/attendance";
import * as figures from "@/domain/addenda/figures";
import * as texts from "@/domain/addenda/texts";
import type { Context } from "@/domain/command";
import { identifier } from "@/domain/input";
import { addTask as add } from "@/domain/tasks/add";
import { amendTask as amend } from "@/domain/tasks/amend";
import { answer, type Fields } from "@/web/form";

type Command = (context: Context, raw: unknown) => Promise<unknown>;

/** Back to the part of the record that was amended. */
function toRecord({ meetingId, anchor }: Fields): never {
  const id = identifier.safeParse(meetingId);
  const place = typeof anchor === "string" && /^[a-z0-9-]{1,40}$/.test(anchor) ? `#${anchor}` : "";
  redirect(id.success ? `/meetings/${id.data}${place}` : "/meetings");
}

function amendWith(command: Command, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    await command(context, fields);
    toRecord(fields);
  });
}

export async function amendConclusion(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(texts.amendConclusion, data);
}

export async function amendSection(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(texts.amendSection, data);
}

export async function amendAttendance(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(attendance.amendAttendance, data);
}

export async function addAttendance(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(attendance.addAttendance, data);
}

export async function amendFigure(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(figures.amendFigure, data);
}

export async function addFigure(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(figures.addFigure, data);
}

export async function amendTask(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(amend, data);
}

export async function addTask(_: FormState, data: FormData): Promise<FormState> {
  return amendWith(add, data);
}
