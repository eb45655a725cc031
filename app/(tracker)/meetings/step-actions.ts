"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as cancel from "@/domain/meetings/cancel";
import * as invitations from "@/domain/meetings/invitations";
import * as notice from "@/domain/meetings/notice";
import * as order from "@/domain/meetings/order";
import * as plan from "@/domain/meetings/plan";
import { answer } from "@/web/form";

export async function planMeeting(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await plan.planMeeting(context, fields);
    redirect(`/meetings/${id}`);
  });
}

export async function createOrder(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await order.createOrder(context, fields);
    redirect(`/meetings/${id}`);
  });
}

export async function beginRecord(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, plan.beginRecord);
}

export async function cancelMeeting(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, cancel.cancelMeeting);
}

export async function reviveMeeting(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, cancel.reviveMeeting);
}

export async function sendInvitations(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, invitations.sendInvitations);
}

export async function setNotice(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, notice.setNotice);
}
