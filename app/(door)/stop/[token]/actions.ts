"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { stopMails } from "@/domain/mails/stop";
import { clock } from "@/web/clock";
import { answerWithout } from "@/web/form";
import { stopSecret } from "@/web/stop";

export async function stop(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    await stopMails(database(), await clock(), stopSecret(), fields.token);
    refresh();
    return { status: "saved" };
  });
}
