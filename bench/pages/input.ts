import type { Section, Table } from "../report";
import { median } from "../statistics";
import { drive, type Lines, openLines } from "./load";
import type { PagesOffice } from "./office";
import { listPath } from "./visits";
import { rareWord } from "./words";

const rounds = 5;
const few = { milliseconds: 2_000, requests: 8 };

/** What nobody types, as an address has it. */
const words: Record<string, string> = {
  "%": "%25",
  _: "_",
  "\\": "%5C",
  "%_\\ many times": "%25_%5C".repeat(60),
  "10,000 letters": "a".repeat(10_000),
  "10,000 marks": "%25".repeat(3_300),
  "200 single letters": "a+".repeat(99),
  NUL: "a%00b",
  "lone surrogate": "%ED%A0%80",
  "half a letter": "%E1%BB",
  "many marks on a letter": `a${"%CC%81".repeat(40)}`,
};

const places: Record<string, string> = {
  "no place": "x",
  "a place of somebody's making": encodeURIComponent(Buffer.from('["0","x","%"]').toString("base64url")),
  "10,000 letters": "a".repeat(10_000),
  NUL: "%00",
  "lone surrogate": "%ED%A0%80",
  "a list of lists": encodeURIComponent(Buffer.from("[".repeat(600)).toString("base64url")),
};

const numbers: Record<string, string> = {
  "-1": "-1",
  "10^30": `1${"0".repeat(30)}`,
  letters: "x",
  NUL: "%00",
  "lone surrogate": "%ED%A0%80",
};

interface Door {
  name: string;
  to(value: string): string;
  /** What everybody sends. */
  plain: string;
  values: Record<string, string>;
}

/** What cannot be meant, beside a plain word at the same door of the largest office. */
export async function measureInput(offices: readonly PagesOffice[]): Promise<Section[]> {
  const office = offices.at(-1);
  if (!office) return [];
  const lines = openLines(office, 1);
  try {
    const table: Table = [];
    for (const door of await doorsOf(office, lines)) table.push(...(await tryDoor(lines, door)));
    const ratios = table.map((row) => Number(row["× plain"]));
    const failures = table.filter((row) => Number(row.status) >= 500).length;
    return [
      {
        title: "Input that nobody means",
        note: `Processor of server and database a request, in turn with a plain word at the same door, over one connection; ${office.tasks.toLocaleString("en")} tasks.`,
        table,
        figures: [
          { name: "the dearest beside its plain word", value: Math.max(...ratios), unit: "×", goal: 2 },
          { name: "answers of 500 and above", value: failures, unit: "", goal: 0 },
        ],
      },
    ];
  } finally {
    lines.close();
  }
}

async function doorsOf(office: PagesOffice, { wires: [wire] }: Lines): Promise<Door[]> {
  const word = encodeURIComponent(rareWord);
  const list = `/tasks?department=${office.departmentId}`;
  const first = await wire?.get(list, { ...office.headers.clerk, "accept-encoding": "identity" });
  const place = first?.text.match(/[?&;]after=([^"&]+)/)?.[1] ?? "";
  const search = (name: string, path: string): Door => ({
    name,
    to: (value) => `${path}?q=${value}`,
    plain: word,
    values: words,
  });
  return [
    search("search", "/search"),
    search("search while typing", "/api/search"),
    search("list of tasks", "/tasks"),
    search("meetings", "/meetings"),
    search("departments", "/departments"),
    { name: "place in the list", to: (value) => `${list}&after=${value}`, plain: place, values: places },
    { name: "page of meetings", to: (value) => `/meetings?page=${value}`, plain: "1", values: numbers },
    {
      name: "department of the list",
      to: (value) => listPath(office).replace(office.departmentId, value),
      plain: office.departmentId,
      values: { ...numbers, "10,000 letters": "a".repeat(10_000) },
    },
  ];
}

async function tryDoor(lines: Lines, { name, to, plain, values }: Door): Promise<Table> {
  const inputs = Object.entries({ plain, ...values });
  const costs = new Map<string, number[]>();
  const statuses = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const [input, value] of inputs) {
      const make = async (wire: Lines["wires"][number]) => {
        const exchange = await wire.get(to(value), lines.office.headers.clerk);
        statuses.set(input, Math.max(exchange.status, statuses.get(input) ?? 0));
        return exchange;
      };
      const { server, database } = await drive(lines, { name: input, make }, few);
      // The first round is to get warm.
      if (round > 0 && server !== null && database !== null) {
        costs.set(input, [...(costs.get(input) ?? []), server + database]);
      }
    }
  }
  const costOf = (input: string) => median(costs.get(input) ?? []);
  return inputs.map(([input]) => ({
    door: name,
    input,
    status: statuses.get(input) ?? null,
    "processor ms": costOf(input),
    "× plain": costOf(input) / costOf("plain"),
  }));
}
