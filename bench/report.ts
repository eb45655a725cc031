import { writeFileSync } from "node:fs";

/** One measured number. With a goal it is held to it; without, it stands beside for reading. */
export interface Figure {
  name: string;
  value: number;
  unit: "bytes" | "ms" | "×";
  goal?: number;
}

export interface Section {
  title: string;
  /** How it was measured, in a sentence or two. */
  note: string;
  figures: Figure[];
}

/** Prints what was measured; a goal that is not held is said, and is no failure of the measuring. */
export function printReport(sections: readonly Section[]): void {
  for (const { title, note, figures } of sections) {
    console.log(`\n${title}\n${note}`);
    const width = Math.max(...figures.map(({ name }) => name.length));
    for (const figure of figures) console.log(`  ${figure.name.padEnd(width)}  ${lineOf(figure)}`);
  }
}

function lineOf({ value, unit, goal }: Figure): string {
  const shown = `${written(value, unit).padStart(9)} ${unit}`;
  if (goal === undefined) return shown;
  return `${shown.padEnd(16)} goal ${written(goal, unit)} ${unit}: ${value <= goal ? "held" : "MISSED"}`;
}

function written(value: number, unit: Figure["unit"]): string {
  if (unit === "bytes") return Math.round(value).toLocaleString("en");
  return value.toFixed(unit === "×" ? 2 : 1);
}

/** For comparing runs. */
export function writeReport(path: string, sections: readonly Section[]): void {
  const measured = { node: process.version, platform: `${process.platform} ${process.arch}`, sections };
  writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`);
}
