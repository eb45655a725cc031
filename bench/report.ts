import { writeFileSync } from "node:fs";

/** One measured number. With a goal it is held to it; without, it stands beside for reading. */
export interface Figure {
  name: string;
  value: number;
  unit: "bytes" | "ms" | "×" | "";
  goal?: number;
}

/** Rows with the same columns, named by the first one. */
export type Table = Record<string, string | number | null>[];

export interface Section {
  title: string;
  /** How it was measured, in a sentence or two. */
  note: string;
  table?: Table;
  figures?: Figure[];
  /** What is to be said besides. */
  lines?: string[];
}

/** Prints what was measured; a goal that is not held is said, and is no failure of the measuring. */
export function printReport(sections: readonly Section[]): void {
  for (const section of sections) console.log(linesOf(section).join("\n"));
}

/** A section as it is printed. */
export function linesOf({ title, note, table = [], figures = [], lines = [] }: Section): string[] {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return [
    "",
    title,
    note,
    ...tableLines(table).map((line) => `  ${line}`),
    ...figures.map((figure) => `  ${figure.name.padEnd(width)}  ${lineOf(figure)}`),
    ...lines.map((line) => `  ${line}`),
  ];
}

function tableLines(table: Table): string[] {
  const columns = Object.keys(table[0] ?? {});
  if (columns.length === 0) return [];
  const cells = [columns, ...table.map((row) => columns.map((column) => cellOf(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
}

function cellOf(value: string | number | null | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(value < 10 ? 2 : 1);
}

function lineOf({ value, unit, goal }: Figure): string {
  const shown = `${written(value, unit).padStart(9)} ${unit}`;
  if (goal === undefined) return shown.trimEnd();
  const judged = Number.isNaN(value) ? "not measured" : value <= goal ? "held" : "MISSED";
  return `${shown.padEnd(16)} goal ${`${written(goal, unit)} ${unit}`.trimEnd()}: ${judged}`;
}

function written(value: number, unit: Figure["unit"]): string {
  if (unit === "bytes" || unit === "") return Math.round(value).toLocaleString("en");
  return value.toFixed(unit === "×" ? 2 : 1);
}

/** For comparing runs. */
export function writeReport(path: string, sections: readonly Section[]): void {
  const measured = { node: process.version, platform: `${process.platform} ${process.arch}`, sections };
  writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`);
}
