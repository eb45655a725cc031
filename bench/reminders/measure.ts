import { readFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "@/bin/setup/steps.mjs";
import { connect } from "@/db/client";
import { startDatabase } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { startProcess } from "@/test/process";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import type { Section } from "../report";
import type { Run } from "./compute";
import { day, fillReminded, size } from "./fill";

/** What a morning's computing may take. */
const goals = { milliseconds: 10_000, bytes: 300 * 1_024 * 1_024 };

/** The mornings of a large office, in a database of its own. */
export async function measureReminders(): Promise<Section[]> {
  const folder = temporaryFolder();
  const database = await step("Starting a database", () => startDatabase(folder));
  try {
    await migrateDatabase(database.url);
    const { tasks, people } = size;
    await step(`Filling it with ${number(tasks)} open tasks of ${number(people)} people`, () =>
      fill(database.url),
    );
    const postmaster = Number(
      readFileSync(join(database.folder, "cluster", "postmaster.pid"), "utf8").split("\n", 1)[0],
    );
    const run = (what: string) => runOf(database.url, what, postmaster);
    const preview = await run("compose");
    const first = await run("compute");
    const again = await run("compute");
    return [sectionOf({ preview, first, again })];
  } finally {
    await database.stop();
    removeFolder(folder);
  }
}

async function fill(url: string): Promise<void> {
  const database = connect(url, { connections: 1 });
  try {
    await fillReminded(database);
  } finally {
    await database.$client.end();
  }
}

async function runOf(url: string, what: string, postmaster: number): Promise<Run> {
  const worker = startProcess("bench/reminders/compute.ts", [url, what, day, String(postmaster)]);
  await worker.ended;
  const line = worker
    .said()
    .split("\n")
    .find((said) => said.startsWith("{"));
  if (!line) throw new Error(worker.said());
  return JSON.parse(line) as Run;
}

function sectionOf({ preview, first, again }: Record<"preview" | "first" | "again", Run>): Section {
  const row = (name: string, { mails, milliseconds, processor, bytes }: Run) => ({
    ...{ run: name, mails, ms: milliseconds },
    ...{ "processor ms": processor?.server ?? null, "database ms": processor?.database ?? null },
    "memory MB": bytes / 1_024 / 1_024,
  });
  return {
    title: "The morning's computing",
    note: `${number(size.tasks)} open tasks of ${number(size.people)} people in ${size.departments} departments, on a Monday; each run in a process of its own.`,
    table: [row("computing", first), row("once more", again), row("all mails composed", preview)],
    figures: [
      { name: "computing", value: first.milliseconds, unit: "ms", goal: goals.milliseconds },
      { name: "memory at its most", value: first.bytes, unit: "bytes", goal: goals.bytes },
      { name: "mails written again", value: again.mails, unit: "", goal: 0 },
      { name: "mails lost beside the preview", value: preview.mails - first.mails, unit: "", goal: 0 },
    ],
  };
}

const number = (value: number) => value.toLocaleString("en");
