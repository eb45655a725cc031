import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { type Environment, ownOrigins } from "@/env";

type Settings = Pick<Environment, "APP_URL" | "PORT" | "TRUST_PROXY">;

/** Headers that only we, or a proxy that we trust, may set: what reads them believes them. */
const ours =
  /^(x-action-|x-requested-|x-forwarded-|forwarded$|x-real-ip$|x-client-|x-middleware-|x-nonce$|x-original-|x-rewrite-|content-security-policy)/;

/** Replaces what the outside claims about address and origin by what is known here. */
export function setForwardingHeaders(request: IncomingMessage, settings: Settings): void {
  const { headers } = request;
  const address = clientAddress(request, settings.TRUST_PROXY);
  const origin = new URL(settings.APP_URL);
  for (const name of Object.keys(headers)) if (ours.test(name)) delete headers[name];
  headers.host = publicHost(headers, settings);
  // Next would fetch an action from itself, as if it came from this machine, where the page has none of that name.
  if (headers["next-action"] !== undefined) headers["x-action-forwarded"] = "1";
  if (!isJson(headers["next-router-state-tree"])) delete headers["next-router-state-tree"];
  headers["x-client-address"] = address;
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = headers.host;
  headers["x-forwarded-port"] = origin.port || (origin.protocol === "https:" ? "443" : "80");
  headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
}

/** What the router says of where it is; Next fails on anything else. */
function isJson(text: string | string[] | undefined): boolean {
  try {
    return typeof text === "string" && JSON.parse(decodeURIComponent(text)) !== null;
  } catch {
    return false;
  }
}

/** A name that nobody gave us is not repeated in a link or a redirect; the page that asks knows its own best. */
function publicHost({ host, origin }: IncomingHttpHeaders, settings: Settings): string {
  const own = ownOrigins(settings);
  if (origin && own.includes(origin)) return new URL(origin).host;
  const hosts = own.map((url) => new URL(url).host);
  return host && hosts.includes(host.toLowerCase()) ? host.toLowerCase() : new URL(settings.APP_URL).host;
}

/** Each trusted proxy adds whom it spoke with at the right; what stands further left, anybody may have written. */
function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? "";
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const chain = [...forwarded.map((entry) => entry.trim()).filter(Boolean), socket];
  const claimed = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? "";
  return plainAddress(claimed) ?? plainAddress(socket) ?? "unknown";
}

/** Without port, brackets and the prefix of an IPv4 address on an IPv6 socket. */
function plainAddress(text: string): string | null {
  const address = text
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) ? address : null;
}
