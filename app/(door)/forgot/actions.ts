"use server";

import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { requestPasswordReset } from "@/domain/links/request";
import { clock } from "@/web/clock";
import { answerWithout } from "@/web/form";
import { requireMail } from "@/web/mail";
import { ownPath } from "@/web/paths";
import { currentBrowser } from "@/web/session";

/** The same answer whether or not the address is known, after about the same time. */
export async function sendReset(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async ({ email, next }) => {
    requireMail();
    const browser = await currentBrowser(String(email ?? ""));
    const way = ownPath(typeof next === "string" ? next : "/");
    await requestPasswordReset(database(), await clock(), browser, { email, next: way });
    const t = await getTranslations("forgot");
    return { status: "saved", message: t("sent", { email: String(email).trim() }) };
  });
}
