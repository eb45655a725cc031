import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readIfThere } from "@/db/embedded/data-folder";
import { type Account, mainAccounts } from "./sample/accounts";

export const accountFile = (dataDir: string) => join(dataDir, "sample-accounts.json");

const shape = z.array(z.object({ email: z.string(), password: z.string().min(12) }));

/**
 * The passwords that the file already names: a start that crashed, or another database beside it, wrote them, and the
 * file shall be true for both.
 */
export function namedPasswords(dataDir: string): Map<string, string> {
  try {
    const accounts = shape.parse(JSON.parse(readIfThere(accountFile(dataDir)) ?? "[]"));
    return new Map(accounts.map(({ email, password }) => [email, password]));
  } catch {
    return new Map();
  }
}

/** Writes the file as a whole or not at all, for this user's eyes only. */
export function writeAccounts(dataDir: string, accounts: readonly Account[]): void {
  const draft = `${accountFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, accountFile(dataDir));
}

/** What the first start tells of the accounts: one of each role, and where the others are. */
export function accountLines(dataDir: string, accounts: readonly Account[]): string[] {
  const shown = mainAccounts(accounts);
  const width = Math.max(...shown.map(({ email }) => email.length));
  return [
    "This is a sample office: its people and tasks are made up. Sign in as one of them:",
    ...shown.map(({ role, email, password }) => `  ${role.padEnd(13)}  ${email.padEnd(width)}  ${password}`),
    `All ${accounts.length} accounts: ${accountFile(dataDir)}`,
  ];
}

/** What a later start tells of them. */
export function whereAccountsAre(dataDir: string): string[] {
  const file = accountFile(dataDir);
  return [
    existsSync(file)
      ? `The accounts of the sample: ${file}`
      : `The accounts of the sample were written to ${file} at its first start, and that file is gone: npm run admin:link -- EMAIL lets you in again.`,
  ];
}
