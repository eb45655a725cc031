import { encode } from "next-auth/jwt";

export const cookieName = "next-auth.session-token";

/** The cookie of a session, as sign-in would have set it. */
export function tokenOf(session: { id: string }): Promise<string> {
  return encode({ token: { sid: session.id }, secret: process.env.AUTH_SECRET ?? "", maxAge: 12 * 3_600 });
}
