import { headers } from "next/headers";
import { after } from "next/server";
import { recordLook } from "@/domain/visits/commands";
import { lastVisit, newsSince } from "@/domain/visits/queries";
import { pageContext } from "@/web/page";

/** What others did to these tasks since the last visit. */
export async function newsOfVisit(taskIds: string[]) {
  const { person, connection, clock } = await pageContext();
  const since = await lastVisit(connection, person, clock.now());
  return { since, news: await newsSince(connection, person, taskIds, since) };
}

/** Notes the look once the page is sent. A page that is fetched ahead was not looked at. */
export async function noteVisit(): Promise<void> {
  const { person, connection, clock } = await pageContext();
  const head = await headers();
  const ahead = head.has("next-router-prefetch") || /prefetch/.test(head.get("sec-purpose") ?? "");
  if (ahead) return;
  after(() => recordLook(connection, person, clock.now()));
}
