"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { findLink, redeemFirstAdministratorLink, redeemLink } from "@/domain/links/commands";
import { clock } from "@/web/clock";
import { answerWithout } from "@/web/form";
import { currentBrowser, welcome } from "@/web/session";

export async function followLink(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    const link = await findLink(database(), await clock(), fields.token);
    const address = link?.email ?? "";
    const session = await redeemLink(database(), await clock(), await currentBrowser(address), fields);
    await welcome(session, address, false);
    redirect("/");
  });
}

export async function followFirstAdministratorLink(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    const address = String(fields.email ?? "");
    const session = await redeemFirstAdministratorLink(
      database(),
      await clock(),
      await currentBrowser(address),
      fields,
    );
    await welcome(session, address, false);
    redirect("/");
  });
}
