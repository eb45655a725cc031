"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { redeemFirstAdministratorLink, redeemLink, redeemSignInLink } from "@/domain/links/redeem";
import { findLink } from "@/domain/links/use";
import { clock } from "@/web/clock";
import { answerWithout, type Fields } from "@/web/form";
import { ownPath } from "@/web/paths";
import { currentBrowser, welcome } from "@/web/session";

type Redeem = typeof redeemLink | typeof redeemSignInLink;

/** Signs in whom the link is for, and leads where they wanted to go when they asked for it. */
async function follow(redeem: Redeem, fields: Fields): Promise<never> {
  const link = await findLink(database(), await clock(), fields.token);
  const address = link?.email ?? "";
  const { next, ...session } = await redeem(database(), await clock(), await currentBrowser(address), fields);
  await welcome(session, address, false);
  redirect(ownPath(next));
}

export async function followLink(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, (fields) => follow(redeemLink, fields));
}

export async function followSignInLink(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, (fields) => follow(redeemSignInLink, fields));
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
