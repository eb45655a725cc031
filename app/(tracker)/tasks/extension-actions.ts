"use server";

import type { FormState } from "@/components/ui/form-state";
import * as extensions from "@/domain/extensions/commands";
import * as decisions from "@/domain/extensions/decide";
import { answer } from "@/web/form";

export async function askExtension(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, extensions.askExtension);
}

export async function passExtensionOn(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, extensions.passExtensionOn);
}

export async function declineExtension(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, extensions.declineExtension);
}

export async function withdrawExtension(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, extensions.withdrawExtension);
}

export async function grantExtension(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, decisions.grantExtension);
}

export async function refuseExtension(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, decisions.refuseExtension);
}
