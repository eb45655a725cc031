"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import * as groups from "@/domain/groups/commands";
import * as members from "@/domain/groups/members";
import { answer } from "@/web/form";

export async function addGroup(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await groups.addGroup(context, fields);
    redirect(`/admin/groups/${id}`);
  });
}

export async function saveGroup(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, groups.saveGroup);
}

export async function closeGroup(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, groups.closeGroup);
}

export async function addMembers(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, members.addMembers);
}

export async function endMember(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, members.endMember);
}
