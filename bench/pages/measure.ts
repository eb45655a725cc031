import { median, quantile } from "../statistics";
import { type Bare, runBare } from "./bare";
import { drive, type Lines, openLines, type Stretch, turned } from "./load";
import type { PagesOffice } from "./office";
import { type Reporting, reportingOf, reportName } from "./reports";
import { countScans, scanningAmong } from "./scans";
import { type Statement, statementsOf } from "./statements";
import { emptyPage, fewRows, type PageVisit, pagesOf, type Visit } from "./visits";

const rounds = 8;
const few = { milliseconds: 600, requests: 60 };
const many = { milliseconds: 900, requests: 160 };
const warming = { milliseconds: 4_000, requests: 250 };
export const crowd = 16;

/** What was measured of one page, or of the report, in an office of one size. */
export interface Measured {
  name: string;
  tasks: number;
  alone: Stretch[];
  crowded: Stretch[];
  /** Of the page as it is before it is packed. */
  rawBytes: number | null;
  bare: Bare | null;
  /** How many statements the page with few rows needs less. */
  rowStatements: number | null;
  /** What the page asks that reads one of the large tables from end to end. */
  scanning: Statement[];
}

export interface OfficeFigures {
  tasks: number;
  measured: Measured[];
  reported: Awaited<ReturnType<Reporting["verify"]>>;
  /** How often the large tables were read from end to end while all this was measured. */
  scans: number;
}

/** Measures the pages and the report in offices of several sizes, all in turn, so that what else runs is shared fairly. */
export async function measureOffices(offices: readonly PagesOffice[]): Promise<OfficeFigures[]> {
  const desks = [];
  for (const office of offices) desks.push(await deskOf(office));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const desk of turned(desks, round)) await measureRound(desk, round);
    }
    const figures = [];
    for (const desk of desks) figures.push(await finish(desk));
    return figures;
  } finally {
    for (const desk of desks) {
      desk.one.close();
      desk.all.close();
    }
  }
}

interface Desk {
  office: PagesOffice;
  one: Lines;
  all: Lines;
  visits: Visit[];
  reporting: Reporting;
  measured: Map<string, Measured>;
  scansBefore: number;
}

async function deskOf(office: PagesOffice): Promise<Desk> {
  const [one, all] = [openLines(office, 1), openLines(office, crowd)];
  const pages = pagesOf(office);
  const reporting = await reportingOf(office);
  const visits = [...pages, reporting];
  for (const visit of visits) await drive(one, visit, warming);
  const measured = new Map<string, Measured>();
  for (const page of pages) measured.set(page.name, await lookAt(office, one, page));
  measured.set(reportName, { ...nothingYet(office, reportName) });
  return { office, one, all, visits, reporting, measured, scansBefore: await countScans(office) };
}

const nothingYet = ({ tasks }: PagesOffice, name: string): Measured => {
  const unknown = { rawBytes: null, bare: null, rowStatements: null };
  return { name, tasks, alone: [], crowded: [], scanning: [], ...unknown };
};

/** What can be told of a page without timing it. */
async function lookAt(office: PagesOffice, { wires: [wire] }: Lines, page: PageVisit): Promise<Measured> {
  if (!wire) throw new Error("There is no line.");
  const plain = { ...office.headers[page.account], "accept-encoding": "identity" };
  const statements = await statementsOf(office, () => page.make(wire));
  const fewer = fewRows(office, page);
  const fewerStatements = fewer === null ? null : await statementsOf(office, () => wire.get(fewer, plain));
  const { text } = await wire.get(page.path, plain);
  return {
    ...nothingYet(office, page.name),
    rawBytes: Buffer.byteLength(text),
    bare: await runBare(office, statements),
    rowStatements: fewerStatements === null ? null : statements.length - fewerStatements.length,
    scanning: await scanningAmong(office, statements),
  };
}

async function measureRound({ one, all, visits, measured }: Desk, round: number): Promise<void> {
  for (const visit of turned(visits, round)) {
    const own = measured.get(visit.name);
    own?.alone.push(await drive(one, visit, few));
    if (round % 2 === 0) own?.crowded.push(await drive(all, visit, many));
  }
}

async function finish({ office, reporting, measured, scansBefore }: Desk): Promise<OfficeFigures> {
  // Before it is looked whether all was saved, which reads the tables from end to end.
  const scans = (await countScans(office)) - scansBefore;
  const reported = await reporting.verify();
  return { tasks: office.tasks, measured: [...measured.values()], reported, scans };
}

export const waitOf = (stretches: readonly Stretch[], share: number) =>
  quantile(
    stretches.flatMap(({ waited }) => waited),
    share,
  );

export const rateOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { waited }) => sum + waited.length, 0) /
  stretches.reduce((sum, { seconds }) => sum + seconds, 0);

/** Milliseconds of processor a request, by the median of the stretches; NaN where the system does not tell. */
export const cpuOf = (stretches: readonly Stretch[], of: "server" | "database") =>
  median(stretches.flatMap((stretch) => stretch[of] ?? []));

/** Server and database together. */
export const totalCpuOf = (stretches: readonly Stretch[]) =>
  median(
    stretches.flatMap(({ server, database }) =>
      server === null || database === null ? [] : server + database,
    ),
  );

/** Of the same stretch of time: each beside the empty page of its own round. */
export function besideEmpty(measured: Measured, all: readonly Measured[]): number {
  const empty = all.find(({ name, tasks }) => name === emptyPage && tasks === measured.tasks);
  return totalCpuOf(measured.alone) / totalCpuOf(empty?.alone ?? []);
}
