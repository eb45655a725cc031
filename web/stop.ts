import { headers } from "next/headers";
import { database } from "@/db/client";
import type { Language } from "@/db/enums";
import { findStop } from "@/domain/mails/stop";
import { env } from "@/env";

/** What signs the links by which mails are stopped. */
export const stopSecret = () => env().AUTH_SECRET ?? "";

/** On the page to which such a link leads, the language of whose mails it stops. */
export async function languageOfStop(): Promise<Language | null> {
  const path = (await headers()).get("x-requested-path") ?? "";
  const token = /^\/stop\/([\w-]+)/.exec(path)?.[1];
  return token ? ((await findStop(database(), stopSecret(), token))?.language ?? null) : null;
}
