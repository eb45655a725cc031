"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { requestSignInLink } from "@/domain/links/request";
import { signIn as openSession } from "@/domain/sessions/commands";
import { clock } from "@/web/clock";
import { answerWithout, type Fields } from "@/web/form";
import { requireMail } from "@/web/mail";
import { ownPath } from "@/web/paths";
import { currentBrowser, welcome } from "@/web/session";

/** With the password, or by a link that goes to the address in its stead: the form has a button for each. */
export async function signIn(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    if (fields.by === "link") return sendLink(fields);
    const { email, password, remember } = fields;
    const address = String(email ?? "");
    const lasting = remember === "on";
    const browser = await currentBrowser(address);
    const session = await openSession(database(), await clock(), browser, {
      email,
      password,
      remember: lasting,
    });
    await welcome(session, address, lasting);
    redirect(wayBack(fields));
  });
}

/** The same answer whether or not the address is known, after about the same time. */
async function sendLink(fields: Fields): Promise<FormState> {
  requireMail();
  const { email } = fields;
  const browser = await currentBrowser(String(email ?? ""));
  await requestSignInLink(database(), await clock(), browser, { email, next: wayBack(fields) });
  const t = await getTranslations("signIn");
  return { status: "saved", message: t("sent", { email: String(email).trim() }) };
}

const wayBack = ({ next }: Fields) => ownPath(typeof next === "string" ? next : "/");
