import type { Database } from "@/db/client";
import { formatDate, type LocalDate } from "@/domain/dates";
import { failedMornings, morningsOf } from "@/domain/mails/of-day";
import { clockOfOffice } from "@/domain/office/clock";
import { previewMornings } from "@/domain/reminders/preview";
import { clockSettings, type Environment, readEnvironment } from "@/env";
import { openDesk } from "@/worker/desk";
import { sendMornings } from "@/worker/remind";
import { readArguments } from "./reminders/arguments";
import { lineOf } from "./reminders/line";
import { joined } from "./setup/joined";

/**
 * `npm run remind -- --on DATE`: sends the morning's mails of a day to all whom the ledger does not have for it, at once
 * and whatever their hour. `--dry-run` only says who would get what and why.
 */
export async function main(): Promise<void> {
  const { on, dryRun } = readArguments(process.argv.slice(2));
  const env = readEnvironment();
  await joined(env, (database) => (dryRun ? preview(database, env, on) : send(database, env, on)), {
    connections: 4,
  });
}

async function preview(database: Database, env: Environment, on: LocalDate): Promise<void> {
  const clock = await clockOfOffice(database, clockSettings(env));
  const { isFree, mails } = await previewMornings(database, clock, { on });
  if (isFree) console.log(freeDay(on));
  else if (mails.length === 0) console.log(`${formatDate(on)}: nobody is to be reminded.`);
  for (const mail of mails) console.log(lineOf(mail));
}

async function send(database: Database, env: Environment, on: LocalDate): Promise<void> {
  const desk = await openDesk(database, env);
  try {
    const { isFree } = await sendMornings(desk, on);
    if (isFree) return console.log(freeDay(on));
    const { delivered, held, failed, dropped } = await morningsOf(database, on);
    console.log(
      `${formatDate(on)}: ${delivered} delivered, ${held} held, ${failed} failed, ${dropped} with nothing left to say.`,
    );
    for (const { address, answer } of await failedMornings(database, on))
      console.log(`${address}: ${answer}`);
  } finally {
    desk.transport?.close();
  }
}

const freeDay = (on: LocalDate) => `${formatDate(on)} is a free day: nobody is reminded.`;
