import type { OutgoingHttpHeaders } from "node:http";
import { aCast, aSession, type Cast } from "@/db/factories";
import { cookieName, tokenOf } from "../cookie";
import { test as base } from "../fixtures";

export { expect } from "../fixtures";

type Role = Exclude<keyof Cast, "lead" | "coordinating" | "unrelated" | "headless" | "helper">;

interface CastFixtures {
  cast: Cast;
  /** What a browser sends in which that person is signed in; nobody for null. */
  as(role: Role | null): Promise<OutgoingHttpHeaders>;
}

/** For the whole of a worker: the people are only looked at, each test makes the tasks and meetings it changes. */
export const test = base.extend<object, CastFixtures>({
  cast: [async ({ database }, use) => use(await aCast(database)), { scope: "worker" }],
  as: [
    async ({ database, cast }, use) => {
      const kept = new Map<Role, Promise<OutgoingHttpHeaders>>();
      const signIn = async (role: Role) => {
        return { cookie: `${cookieName}=${await tokenOf(await aSession(database, cast[role]))}` };
      };
      await use(async (role) => {
        if (!role) return {};
        const headers = kept.get(role) ?? signIn(role);
        kept.set(role, headers);
        return headers;
      });
    },
    { scope: "worker" },
  ],
});
