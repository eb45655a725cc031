import { randomInt } from "node:crypto";
import type { MembershipKind, OfficeRole } from "@/db/enums";
import { splitName } from "@/domain/names";
import { fold } from "@/domain/text";
import { everybody, hasAccount } from "./person-list";

/** What a newcomer signs in with. */
export interface Account {
  role: OfficeRole | MembershipKind;
  name: string;
  email: string;
  password: string;
}

const roles: readonly Account["role"][] = ["administrator", "clerk", "leader", "head", "staff"];

/** The address of a person of the sample, under a domain that never leads anywhere (RFC 2606). */
export function addressOf(name: string): string {
  const { given, family } = splitName(name);
  return `${fold(given)}.${fold(family)}@giaoban.example`;
}

/** The accounts by role, the main one of each first, with a new password where the address has none yet. */
export function makeAccounts(passwords: ReadonlyMap<string, string> = new Map()): Account[] {
  const accounts = everybody.flatMap(({ key, name, role, member }) => {
    const held = role ?? member?.[1];
    if (!held || !hasAccount(key)) return [];
    const email = addressOf(name);
    return { role: held, name, email, password: passwords.get(email) ?? newPassword() };
  });
  return accounts.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** The first account of each role. */
export function mainAccounts(accounts: readonly Account[]): Account[] {
  return roles.flatMap((role) => accounts.find((account) => account.role === role) ?? []);
}

// Without letters and digits that look alike: these are typed from a terminal. Four groups hold 78 bits.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
