"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { languages } from "@/db/enums";
import { setLanguage as saveLanguage } from "@/domain/people/commands";
import { clock } from "@/web/clock";
import { deviceCookieSeconds } from "@/web/device";
import { fieldsOf } from "@/web/form";
import { currentPerson, goodbye, rememberLanguage } from "@/web/session";
import { cookieOptions } from "@/web/session-cookie";

const language = z.enum(languages);
const theme = z.enum(["device", "light", "dark"]);
const letterKeys = z.enum(["on", "off"]);

/** Follows the person where one is signed in, else the browser. */
export async function setLanguage(data: FormData): Promise<void> {
  const wanted = language.safeParse(fieldsOf(data).language);
  if (!wanted.success) return;
  const actor = await currentPerson();
  if (actor)
    await saveLanguage({ database: database(), actor, clock: await clock() }, { language: wanted.data });
  await rememberLanguage(wanted.data);
  refresh();
}

export async function setTheme(data: FormData): Promise<void> {
  const wanted = theme.safeParse(fieldsOf(data).theme);
  if (!wanted.success) return;
  const jar = await cookies();
  if (wanted.data === "device") jar.delete("theme");
  else jar.set("theme", wanted.data, { ...cookieOptions(), maxAge: deviceCookieSeconds });
  refresh();
}

/** Whether keys of a single character do something, in this browser. */
export async function setLetterKeys(data: FormData): Promise<void> {
  const wanted = letterKeys.safeParse(fieldsOf(data).letterKeys);
  if (!wanted.success) return;
  const jar = await cookies();
  if (wanted.data === "on") jar.delete("letter-keys");
  else jar.set("letter-keys", wanted.data, { ...cookieOptions(), maxAge: deviceCookieSeconds });
  refresh();
}

export async function signOut(): Promise<void> {
  await goodbye();
  redirect("/sign-in");
}
