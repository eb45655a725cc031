import type { Database } from "@/db/client";
import type { Clock } from "@/domain/clock";
import { createTransport } from "@/mail/transport";
import type { Desk } from "@/worker/desk";
import type { Relay } from "./relay";

const seconds = 1_000;

/** Short, so that a server that says nothing is soon given up. */
export const shortTimeouts = {
  connectionTimeout: 2 * seconds,
  greetingTimeout: 2 * seconds,
  socketTimeout: 1 * seconds,
  socketCloseTimeout: 100,
};

export const appUrl = "https://giaoban.example.gov.vn";
export const sender = "Giao Ban <giaoban@example.gov.vn>";

/** A desk of the worker that sends by this mail server; without one it holds what it has. */
export function aDesk(database: Database, clock: Clock, relay?: Pick<Relay, "url">): Desk {
  const settings = { APP_URL: appUrl, ...(relay && { SMTP_URL: relay.url, MAIL_FROM: sender }) };
  return {
    database,
    clock,
    transport: createTransport(settings, shortTimeouts),
    place: { appUrl, from: sender, secret: "a secret of the tests, long enough to be one" },
  };
}
