import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import type { Person } from "@/domain/actor";
import { beginDay } from "@/domain/day";
import { type Browser, endSession, personOfSession } from "@/domain/sessions/commands";
import { clock } from "./clock";
import { deviceCookie, deviceCookieSeconds, deviceIdOf, newDevice } from "./device";
import { signInPath } from "./paths";
import { cookieOptions, isSecure, sessionCookie, sessionIdOf, sessionToken } from "./session-cookie";

/** The id of the session that this request carries, whether or not it still lives. */
export async function currentSessionId(): Promise<string | null> {
  return sessionIdOf((await cookies()).get(sessionCookie())?.value);
}

/** Who asks, as the database has them now; null without a living session. Once a request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const sessionId = await currentSessionId();
  if (!sessionId) return null;
  const time = await clock();
  await beginDay(database(), time);
  return personOfSession(database(), time, sessionId);
});

/** Who asks for this page; without a living session the way leads to sign-in, and back here afterwards. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  redirect(signInPath((await headers()).get("x-requested-path") ?? "/"));
}

/** What is known of the browser that asks, for the account with that address. */
export async function currentBrowser(email: string): Promise<Browser> {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  return {
    address: head.get("x-client-address") ?? "",
    userAgent: head.get("user-agent") ?? "",
    deviceId: deviceIdOf(jar.get(deviceCookie(email))?.value, email),
  };
}

/** Hands the browser its session, its device cookie and the language of the person. */
export async function welcome(
  session: { sessionId: string; expiresAt: Date },
  email: string,
  remember: boolean,
) {
  const jar = await cookies();
  const time = await clock();
  const replaced = await currentSessionId();
  if (replaced) await endSession(database(), replaced);
  const seconds = Math.floor((session.expiresAt.getTime() - time.now().getTime()) / 1_000);
  const options = cookieOptions();
  // Without "remember" the cookie ends with the browser, the session by itself some hours later.
  const lasting = remember ? { maxAge: seconds } : {};
  jar.set(sessionCookie(), await sessionToken(session.sessionId, seconds), { ...options, ...lasting });
  jar.set(deviceCookie(email), newDevice(email), { ...options, maxAge: deviceCookieSeconds });
  const person = await personOfSession(database(), time, session.sessionId);
  if (person) await rememberLanguage(person.language);
}

/** The language cookie, which pages follow. */
export async function rememberLanguage(language: string): Promise<void> {
  (await cookies()).set("language", language, { ...cookieOptions(), maxAge: deviceCookieSeconds });
}

/** Ends the session of this browser, here and in the database. */
export async function goodbye(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(database(), sessionId);
  (await cookies()).set(sessionCookie(), "", { ...cookieOptions(), secure: isSecure(), maxAge: 0 });
}
