import { Refusal } from "@/env";
import { type MeasuredOffice, openOffice } from "./office";
import { printReport, type Section, writeReport } from "./report";
import { measureSaving } from "./saving";
import { measureTyping } from "./typing";

/** In the order they run. */
const measurements: Record<string, (office: MeasuredOffice) => Promise<Section[]>> = {
  saving: measureSaving,
  typing: measureTyping,
};

interface Options {
  only: string[];
  json?: string;
}

/** Measures what the options name, and prints it. Throws where something cannot be measured. */
export async function runBench(args: readonly string[]): Promise<void> {
  const { only, json } = readOptions(args);
  const office = await openOffice();
  const sections: Section[] = [];
  try {
    for (const name of only) sections.push(...((await measurements[name]?.(office)) ?? []));
  } finally {
    await office.close();
  }
  printReport(sections);
  if (json) writeReport(json, sections);
}

function readOptions(args: readonly string[]): Options {
  const names = Object.keys(measurements);
  const options: Options = { only: names };
  for (const arg of args) {
    const [name, value = ""] = arg.split("=", 2);
    if (name === "--only" && value.split(",").every((one) => names.includes(one))) {
      options.only = value.split(",");
    } else if (name === "--json" && value) options.json = value;
    else throw new Refusal(`${arg} is no option: --only=${names.join(",")}, --json=FILE.`);
  }
  return options;
}
