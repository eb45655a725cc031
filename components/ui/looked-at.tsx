"use client";

import { useEffect } from "react";

type Props = {
  /** What is told that the page was looked at, by a POST. */
  address: string;
  body: object;
};

/**
 * Tells the server that a page is before somebody's eyes. Asking for the page does not: a link changes nothing, whoever
 * follows it, and a page asked for ahead was not looked at.
 */
export function LookedAt({ address, body }: Props) {
  const said = JSON.stringify(body);
  useEffect(() => {
    const headers = { "content-type": "application/json" };
    fetch(address, { method: "POST", headers, body: said, keepalive: true }).catch(() => {});
  }, [address, said]);
  return null;
}
