import { parseArgs } from "node:util";
import { type LocalDate, parseLocalDate } from "@/domain/dates";
import { Refusal } from "@/env";

const usage = "npm run remind -- --on 2026-11-26 [--dry-run]";

/** The day, and whether it is only asked about. Throws Refusal. */
export function readArguments(args: string[]): { on: LocalDate; dryRun: boolean } {
  const { on, "dry-run": dryRun = false } = parsed(args);
  if (!on) throw new Refusal(`Name the day: ${usage}`);
  const day = parseLocalDate(on);
  if (!day) throw new Refusal(`"${on}" is no day. Name one such as 2026-11-26: ${usage}`);
  return { on: day, dryRun };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { on: { type: "string" }, "dry-run": { type: "boolean" } } }).values;
  } catch {
    throw new Refusal(`${args.join(" ")} is not understood: ${usage}`);
  }
}
