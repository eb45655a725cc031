import { headers } from "next/headers";

/** Whether the page is asked for by somebody who looks at it, and not ahead of that or for its head alone. */
export async function isLookedAt(): Promise<boolean> {
  const head = await headers();
  const isAhead = head.has("next-router-prefetch") || /prefetch/.test(head.get("sec-purpose") ?? "");
  return !isAhead && head.get("x-requested-method") !== "HEAD";
}
