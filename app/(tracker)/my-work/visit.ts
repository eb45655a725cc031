import { after } from "next/server";
import { recordLook } from "@/domain/visits/commands";
import { lastVisit, newsSince } from "@/domain/visits/queries";
import { isLookedAt } from "@/web/looked-at";
import { pageContext } from "@/web/page";

/** What others did to these tasks since the last visit. */
export async function newsOfVisit(taskIds: string[]) {
  const { person, connection, clock } = await pageContext();
  const since = await lastVisit(connection, person, clock.now());
  return { since, news: await newsSince(connection, person, taskIds, since) };
}

/** Notes the look once the page is sent. */
export async function noteVisit(): Promise<void> {
  if (!(await isLookedAt())) return;
  const { person, connection, clock } = await pageContext();
  after(() => recordLook(connection, person, clock.now()));
}
