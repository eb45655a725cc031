import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { DomainError } from "@/domain/errors";
import { endSession, personOfSession, sessionLength, signIn } from "@/domain/sessions/commands";
import { env } from "@/env";
import { clock } from "./clock";
import { ownPath } from "./paths";
import { cookieOptions, sessionCookie } from "./session-cookie";

/**
 * next-auth's own doors (/api/auth/…), for programs that speak its protocol. They lead to the same sessions as the
 * form: the token carries the session's id, the session's row decides.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().AUTH_SECRET ?? "",
  session: { strategy: "jwt", maxAge: sessionLength.short / 1_000 },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
  cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const head = request.headers ?? {};
        const browser = {
          address: String(head["x-client-address"] ?? ""),
          userAgent: String(head["user-agent"] ?? ""),
          deviceId: null,
        };
        try {
          const input = { ...credentials, remember: false };
          const session = await signIn(database(), await clock(), browser, input);
          return { id: session.personId, sid: session.sessionId };
        } catch (error) {
          if (error instanceof DomainError) return null;
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user && "sid" in user ? { sid: user.sid } : { sid: token.sid }),
    async session({ session, token }) {
      const person =
        typeof token.sid === "string" ? await personOfSession(database(), await clock(), token.sid) : null;
      if (!person) return { expires: session.expires };
      return { expires: session.expires, user: { name: person.name, email: person.email } };
    },
    redirect: ({ url, baseUrl }) =>
      url.startsWith(`${baseUrl}/`) || url === baseUrl ? url : baseUrl + ownPath(url),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await endSession(database(), token.sid);
    },
  },
});
