"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { signIn as openSession } from "@/domain/sessions/commands";
import { clock } from "@/web/clock";
import { answerWithout } from "@/web/form";
import { ownPath } from "@/web/paths";
import { currentBrowser, welcome } from "@/web/session";

export async function signIn(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async ({ email, password, remember, next }) => {
    const address = String(email ?? "");
    const lasting = remember === "on";
    const browser = await currentBrowser(address);
    const session = await openSession(database(), await clock(), browser, {
      email,
      password,
      remember: lasting,
    });
    await welcome(session, address, lasting);
    redirect(ownPath(typeof next === "string" ? next : "/"));
  });
}
