"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import * as calendar from "@/domain/calendar/commands";
import * as departments from "@/domain/departments/commands";
import { createLinkFor, mailLinkTo } from "@/domain/links/commands";
import * as office from "@/domain/office/commands";
import * as people from "@/domain/people/commands";
import { env } from "@/env";
import { answer } from "@/web/form";
import { requireMail } from "@/web/mail";

export async function addPerson(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    const { id } = await people.addPerson(context, fields);
    redirect(`/admin/people/${id}`);
  });
}

export async function savePerson(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.savePerson);
}

export async function giveRole(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.giveRole);
}

export async function takeRole(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.takeRole);
}

export async function addMembership(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.addMembership);
}

export async function endMembership(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.endMembership);
}

export async function setActive(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, people.setActive);
}

/** The link goes by mail, or is shown once, in the answer to the form: only its hash is kept. */
export async function makeLink(_: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations("admin");
  let message = "";
  const state = await answer(data, async (context, fields) => {
    if (fields.by === "mail") {
      requireMail();
      const { address } = await mailLinkTo(context, fields);
      message = t("linkMailed", { email: address });
      return;
    }
    const { path } = await createLinkFor(context, fields);
    message = t("linkMade", { link: new URL(path, env().APP_URL).href });
  });
  return state.status === "saved" ? { ...state, message } : state;
}

export async function addDepartment(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, async (context, fields) => {
    await departments.addDepartment(context, fields);
    redirect("/admin/departments");
  });
}

export async function saveDepartment(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, departments.saveDepartment);
}

export async function saveOffice(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, office.saveOffice);
}

export async function saveDay(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, calendar.saveDay);
}

export async function removeDay(_: FormState, data: FormData): Promise<FormState> {
  return answer(data, calendar.removeDay);
}
