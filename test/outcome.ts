import { type Complaint, DomainError } from "@/domain/errors";

export type Outcome = "ok" | DomainError["kind"];

/** How a command ends: "ok", or the kind of the refusal. An error of any other kind is none of ours and goes on. */
export async function outcomeOf(command: Promise<unknown>): Promise<Outcome> {
  return (await refusalOf(command))?.kind ?? "ok";
}

const symbols: Partial<Record<Outcome, string>> = { ok: "ok", forbidden: "F", not_found: "-", refused: "R" };

/** How it ended, as the tables of rights write it. */
export const symbolOf = (outcome: Outcome): string => symbols[outcome] ?? outcome;

/** What a refused command says; null where it went through. */
export async function complaintOf(command: Promise<unknown>): Promise<Complaint | null> {
  return (await refusalOf(command))?.complaint ?? null;
}

/** The refusal itself; null where the command went through. */
export async function refusalOf(command: Promise<unknown>): Promise<DomainError | null> {
  try {
    await command;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
