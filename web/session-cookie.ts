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

// To open a token takes longer than to find its session, and each request opens it twice: on its way in, and for its page.
const opened = new Map<string, { id: string; until: number }>();
const most = 1_000;

/** The id of the session that a token carries; null for what is forged, broken or run out. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 4_096) return null;
  const secret = env().AUTH_SECRET ?? "";
  const known = opened.get(secret + token);
  if (known && Date.now() < known.until) return known.id;
  const content = await decode({ token, secret }).catch(() => null);
  if (typeof content?.sid !== "string") return null;
  if (opened.size >= most) opened.clear();
  opened.set(secret + token, { id: content.sid, until: Number(content.exp ?? 0) * 1_000 });
  return content.sid;
}
