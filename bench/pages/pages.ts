import type { Section, Table } from "../report";
import { goalsOf } from "./goals";
import {
  besideEmpty,
  cpuOf,
  crowd,
  measureOffices,
  type OfficeFigures,
  rateOf,
  totalCpuOf,
  waitOf,
} from "./measure";
import type { PagesOffice } from "./office";

/** Drives the pages of offices of several sizes, and holds them to their goals. */
export async function measurePages(offices: readonly PagesOffice[]): Promise<Section[]> {
  const figures = await measureOffices(offices);
  return [...figures.flatMap(sectionsOf), goals(figures)];
}

function sectionsOf({ tasks, measured }: OfficeFigures): Section[] {
  const size = `${tasks.toLocaleString("en")} tasks`;
  const waiting: Table = measured.map(({ name, alone, crowded }) => ({
    page: name,
    "p50 ms": waitOf(alone, 0.5),
    "p95 ms": waitOf(alone, 0.95),
    "req/s": rateOf(alone),
    [`p50 ms at ${crowd}`]: waitOf(crowded, 0.5),
    [`p95 ms at ${crowd}`]: waitOf(crowded, 0.95),
    [`req/s at ${crowd}`]: rateOf(crowded),
    "bytes packed": alone[0]?.bytes ?? null,
    bytes: measured.find((one) => one.name === name)?.rawBytes ?? null,
  }));
  const cost: Table = measured.map((one) => ({
    page: one.name,
    "server ms": cpuOf(one.alone, "server"),
    "database ms": cpuOf(one.alone, "database"),
    [`server ms at ${crowd}`]: cpuOf(one.crowded, "server"),
    [`database ms at ${crowd}`]: cpuOf(one.crowded, "database"),
    "× empty page": besideEmpty(one, measured),
    statements: one.bare?.statements ?? null,
    "bare ms": one.bare?.processor ?? null,
    "× bare": one.bare?.processor ? totalCpuOf(one.alone) / one.bare.processor : null,
    "p50 × bare": one.bare ? waitOf(one.alone, 0.5) / one.bare.milliseconds : null,
  }));
  const scanning = measured.flatMap((one) =>
    one.scanning.map(({ text }) => `${one.name}: ${text.replaceAll(/\s+/g, " ").slice(0, 200)}`),
  );
  return [
    {
      title: `Pages, ${size}: until the answer is there`,
      note: `At 1 and at ${crowd} connections, with sessions of their own. Bytes of the request and its answer with all headers, and of the page before it is packed.`,
      table: waiting,
    },
    {
      title: `Pages, ${size}: processor a request`,
      note:
        "Medians of the rounds, in milliseconds; NaN where the system does not tell. Beside each: the empty signed-in page (the list of series of " +
        "meetings, of which there is none), and the statements of the page sent by themselves, prepared, over one connection.",
      table: cost,
      lines: scanning.map((one) => `reads a large table from end to end: ${one}`),
    },
  ];
}

const goals = (figures: readonly OfficeFigures[]): Section => ({
  title: "Pages: goals",
  note: "Ratios of what was measured in turn, in the largest office unless said otherwise.",
  figures: goalsOf(figures),
});
