import { lastVisit, newsSince } from "@/domain/visits/queries";
import { pageContext } from "@/web/page";

/** What others did to these tasks since the last visit. */
export async function newsOfVisit(taskIds: string[]) {
  const { person, connection, clock } = await pageContext();
  const since = await lastVisit(connection, person, clock.now());
  return { since, news: await newsSince(connection, person, taskIds, since) };
}
