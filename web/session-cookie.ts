import { decode, encode } from "next-auth/jwt";
import { env } from "@/env";

/** Cookies are Secure where the office is reached over https; the name then says so, as next-auth has it. */
export const isSecure = () => env().APP_URL.startsWith("https:");

export const sessionCookie = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(),
});

/** The token of a session: an encrypted JWT that carries the session's id and nothing else. */
export function sessionToken(sessionId: string, seconds: number): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET ?? "", maxAge: seconds });
}

/** The id of the session that a token carries; null for what is forged, broken or run out. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 4_096) return null;
  const content = await decode({ token, secret: env().AUTH_SECRET ?? "" }).catch(() => null);
  return typeof content?.sid === "string" ? content.sid : null;
}
