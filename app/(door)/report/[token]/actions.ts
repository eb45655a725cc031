"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { reportByLink } from "@/domain/reminders/report-links";
import { clock } from "@/web/clock";
import { answerWithout } from "@/web/form";
import { currentBrowser } from "@/web/session";

export async function addReport(_: FormState, data: FormData): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    const { address } = await currentBrowser("");
    await reportByLink(database(), await clock(), address, fields);
    redirect("/report/saved");
  });
}
