import { Refusal } from "@/env";
import { type MeasuredOffice, openOffice } from "./office";
import { measureClicks } from "./pages/clicks";
import { measureInput } from "./pages/input";
import { openPagesOffice, type PagesOffice } from "./pages/office";
import { measurePages } from "./pages/pages";
import { measureReminders } from "./reminders/measure";
import { printReport, type Section, writeReport } from "./report";
import { measureSaving } from "./saving";
import { measureTyping } from "./typing";

/** With a large draft, in the order they run. */
const ofDraft: Record<string, (office: MeasuredOffice) => Promise<Section[]>> = {
  saving: measureSaving,
  typing: measureTyping,
};

/** With offices of many tasks, the largest last. */
const ofOffices: Record<string, (offices: readonly PagesOffice[]) => Promise<Section[]>> = {
  pages: measurePages,
  input: measureInput,
  clicks: measureClicks,
};

/** Without a server. */
const ofDatabase: Record<string, () => Promise<Section[]>> = { reminders: measureReminders };

const names = [...Object.keys(ofOffices), ...Object.keys(ofDraft), ...Object.keys(ofDatabase)];

export interface Options {
  only: readonly string[];
  /** How many tasks the offices have. */
  sizes: readonly number[];
  json?: string;
}

/** Measures what the options name, and prints it. Throws where something cannot be measured. */
export async function runBench(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const sections = [
    ...(await inOffices(options)),
    ...(await inDraft(options)),
    ...(await inTurn(options.only.flatMap((name) => ofDatabase[name] ?? []))),
  ];
  if (options.json) writeReport(options.json, sections);
}

async function inOffices({ only, sizes }: Options): Promise<Section[]> {
  const wanted = only.flatMap((name) => ofOffices[name] ?? []);
  if (wanted.length === 0) return [];
  const offices: PagesOffice[] = [];
  try {
    for (const size of sizes) offices.push(await openPagesOffice(size));
    return await inTurn(wanted.map((measure) => () => measure(offices)));
  } finally {
    for (const office of offices) await office.close();
  }
}

async function inDraft({ only }: Options): Promise<Section[]> {
  const wanted = only.flatMap((name) => ofDraft[name] ?? []);
  if (wanted.length === 0) return [];
  const office = await openOffice();
  try {
    return await inTurn(wanted.map((measure) => () => measure(office)));
  } finally {
    await office.close();
  }
}

/** Each part is printed when it is done: who breaks off the rest keeps it. */
async function inTurn(parts: readonly (() => Promise<Section[]>)[]): Promise<Section[]> {
  const all: Section[] = [];
  for (const part of parts) {
    const sections = await part();
    printReport(sections);
    all.push(...sections);
  }
  return all;
}

/** What was asked for, each option as `--name=value` or `--name value`. Throws Refusal for what is none. */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { only: names, sizes: [10_000, 100_000] };
  const given = [...args].flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.split("=")[0], arg.replace(/^[^=]*=/, "")] : arg,
  );
  for (let at = 0; at < given.length; at += 2) {
    const [name, value = ""] = given.slice(at, at + 2);
    if (name === "--only" && value.split(",").every((one) => names.includes(one))) {
      options.only = value.split(",");
    } else if (
      name === "--tasks" &&
      /^\d+$/.test(value) &&
      Number(value) >= 1_000 &&
      Number(value) <= 1_000_000
    ) {
      options.sizes = [Number(value)];
    } else if (name === "--json" && value) options.json = value;
    else {
      throw new Refusal(
        `${name} ${value}`.trimEnd() +
          ` is no option: --only=${names.join(",")}, --tasks=N (1000 to 1000000), --json=FILE.`,
      );
    }
  }
  return options;
}
