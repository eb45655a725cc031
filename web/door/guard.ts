import type { IncomingMessage } from "node:http";
import { type Environment, ownOrigins } from "@/env";
import { isOpenToOthers } from "./exceptions";

export const pathOf = (request: IncomingMessage) => (request.url ?? "").split("?", 1)[0] ?? "";

/** An address that Next could not decode would end in its error page; a NUL would end in Postgres' error. */
export function isWellFormed(request: IncomingMessage): boolean {
  const target = request.url ?? "";
  if (!target.startsWith("/") || /%00|\0/.test(target)) return false;
  try {
    decodeURIComponent(pathOf(request));
    return true;
  } catch {
    return false;
  }
}

const readOnly = ["GET", "HEAD", "OPTIONS"];
const writing = ["POST", "PUT", "PATCH", "DELETE"];

/** Next fails on methods that it cannot make a request of, such as TRACE. */
export const isKnownMethod = ({ method = "" }: IncomingMessage) => [...readOnly, ...writing].includes(method);

/** Changes come from our own pages only. A browser always names the origin of a post; a forged form has another. */
export function isOwnRequest(
  request: IncomingMessage,
  settings: Pick<Environment, "APP_URL" | "PORT">,
): boolean {
  if (readOnly.includes(request.method ?? "")) return true;
  if (request.method === "POST" && isOpenToOthers(pathOf(request))) return true;
  return ownOrigins(settings).includes(request.headers.origin ?? "");
}
