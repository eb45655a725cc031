import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** What the person at the terminal can put right: told in its own words, without a stack trace. */
export class Refusal extends Error {
  override name = "Refusal";
}

const wholeNumber = (low: number, high: number, unset: number) =>
  z
    .string()
    .default(String(unset))
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= low && Number(text) <= high,
      `must be a whole number from ${low} to ${high}`,
    )
    .transform(Number);

const isHost = (text: string) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);

const shape = z.object({
  PORT: wholeNumber(1, 65_535, 3000),
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine(isHost, "must be an address or a name of this machine, such as 127.0.0.1"),
  DATA_DIR: z
    .string()
    .default("data")
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
      "must look like postgresql://user:password@host:5432/database",
    )
    .optional(),
  APP_URL: z
    .string()
    .refine(isWebAddress, "must be the address people type, without a path, such as https://giaoban.example")
    .transform((text) => new URL(text).origin)
    .optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  SAMPLE: z.enum(["0", "1"], "must be 0 or 1").optional(),
  SMTP_URL: z
    .string()
    .refine(isMailServer, "must look like smtp://user:password@host:587 or smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, "must be an address, alone or behind a name, such as Giao Ban <giaoban@example.gov.vn>")
    .optional(),
  WORKER: z.enum(["0", "1"], "must be 0 or 1").default("1"),
  TEST_CLOCK: z.iso
    .datetime({ offset: true, error: "must be an instant such as 2026-03-02T09:00:00+07:00" })
    .optional(),
});

export type Environment = z.infer<typeof shape> & { APP_URL: string };

export const settingNames = Object.keys(shape.shape);

const secrets = ["DATABASE_URL", "AUTH_SECRET", "SMTP_URL"];

/** Checks every setting, and refuses with one sentence for each mistake. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new Refusal(parsed.error.issues.map((issue) => sentence(issue, given)).join("\n"));
  }
  const { SMTP_URL, MAIL_FROM } = parsed.data;
  if (!SMTP_URL !== !MAIL_FROM) {
    const [set, unset] = SMTP_URL ? ["SMTP_URL", "MAIL_FROM"] : ["MAIL_FROM", "SMTP_URL"];
    throw new Refusal(`${set} is set and ${unset} is not: mail needs both. Set ${unset} too, or neither.`);
  }
  return { ...parsed.data, APP_URL: parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}` };
}

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return secrets.includes(name)
    ? `${name} ${issue.message}.`
    : `${name} ${issue.message}; it is "${given[name]}".`;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && !search && !hash && !username;
}

/** Whether mails can leave: without both they are held. */
export function mailIsSet({ SMTP_URL, MAIL_FROM }: Pick<Environment, "SMTP_URL" | "MAIL_FROM">): boolean {
  return SMTP_URL !== undefined && MAIL_FROM !== undefined;
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== "" && pathname.length <= 1 && !hash;
}

function isSender(text: string): boolean {
  const address = /^[^<>]*<([^<>]*)>$/.exec(text.trim())?.[1] ?? text;
  return !/[\r\n]/.test(text) && z.email().safeParse(address.trim()).success;
}

let kept: Environment | undefined;

/** The settings of this process, read at their first use. */
export function env(): Environment {
  kept ??= readEnvironment();
  return kept;
}

/** Whether only this machine can reach an address. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** What decides whether a test may set the clock of a process. */
export function clockSettings({
  TEST_CLOCK,
  APP_URL,
  HOST,
}: Pick<Environment, "TEST_CLOCK" | "APP_URL" | "HOST">) {
  return { testClock: TEST_CLOCK, onLoopback: isLoopback(APP_URL) && isLoopback(`http://${HOST}`) };
}

/** The origins that a browser showing our own pages may have. */
export function ownOrigins({ APP_URL, PORT }: Pick<Environment, "APP_URL" | "PORT">): string[] {
  if (!isLoopback(APP_URL)) return [APP_URL];
  return [...new Set([APP_URL, `http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`])];
}
