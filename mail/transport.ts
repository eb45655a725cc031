import nodemailer from "nodemailer";
import { email } from "@/domain/input";
import { type Delivery, delivered, deliveryOf, noAddress } from "./delivery";
import { hostOf } from "./headers";
import type { Letter } from "./letter";
import { senderOf } from "./sender";

const seconds = 1_000;

/** All well under the lease of a mail: an attempt has ended before anybody else may make another. */
const timeouts = {
  dnsTimeout: 10 * seconds,
  connectionTimeout: 15 * seconds,
  greetingTimeout: 15 * seconds,
  socketTimeout: 30 * seconds,
  socketCloseTimeout: 2 * seconds,
};
const longestAttempt = 60 * seconds;

interface Settings {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  APP_URL: string;
}

/** The way to the mail server. */
export interface Transport {
  /** Never throws: what goes wrong is in the answer. The id makes the Message-ID, the same at each attempt. */
  send(letter: Letter, mailId: string, signal?: AbortSignal): Promise<Delivery>;
  /** Connects, and logs in where that is asked for. Throws what went wrong. */
  verify(): Promise<void>;
  close(): void;
}

/** Null where no mail server is set: then mails are held. */
export function createTransport(settings: Settings, given: Partial<typeof timeouts> = {}): Transport | null {
  const { SMTP_URL, MAIL_FROM, APP_URL } = settings;
  if (!SMTP_URL || !MAIL_FROM) return null;
  const from = senderOf(MAIL_FROM);
  const mailer = nodemailer.createTransport({
    ...protection(SMTP_URL),
    ...timeouts,
    ...given,
    url: SMTP_URL,
    pool: true,
    // One letter at a time: whoever kills this process doubles one at most.
    maxConnections: 1,
    idleTimeout: 20 * seconds,
    // What did not leave is tried again by the outbox alone, which knows whether it still should.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter, mailId, signal) {
      // nodemailer would make an address of whatever it is given, and send there.
      const { data: address } = email.safeParse(letter.to.address);
      if (!address) return noAddress;
      const limits = [AbortSignal.timeout(longestAttempt), ...(signal ? [signal] : [])];
      try {
        const message = messageOf(letter, { from, address, id: `<${mailId}@${hostOf(APP_URL)}>` });
        const info = await mailer.sendMail({ ...message, signal: AbortSignal.any(limits) });
        return delivered(info.response ?? "");
      } catch (error) {
        return deliveryOf(error);
      }
    },
    async verify() {
      await mailer.verify();
    },
    close: () => mailer.close(),
  };
}

interface Way {
  from: { name: string; address: string };
  address: string;
  id: string;
}

/** What nodemailer makes a message of: the envelope is given to it, so that no header can add to it. */
function messageOf({ to, calendar, messageReferences, ...words }: Letter, { from, address, id }: Way) {
  return {
    ...words,
    from,
    to: { name: to.name, address },
    envelope: { from: from.address, to: address },
    messageId: id,
    references: messageReferences,
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.body } }),
  };
}

/**
 * A password goes over the network only where it cannot be read on the way. A server on this very machine is taken at
 * its word. What SMTP_URL says of it (?requireTLS=false) goes first.
 */
function protection(url: string): { requireTLS?: boolean; tls?: { rejectUnauthorized: boolean } } {
  const { hostname, username } = new URL(url);
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  if (isHere) return { tls: { rejectUnauthorized: false } };
  return username ? { requireTLS: true } : {};
}
