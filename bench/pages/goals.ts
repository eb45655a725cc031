import type { Figure } from "../report";
import { besideEmpty, cpuOf, type Measured, type OfficeFigures } from "./measure";
import { emptyPage } from "./visits";

/** How dear a page may be beside the empty one, in processor time. */
const dearest: Record<string, number> = {
  "list of tasks": 2.5,
  "search, 1 % of titles": 3,
  "leader's home": 3,
};

/** By how much the database may work harder in an office ten times as large, for results of equal size. */
const growth = 1.3;
const rowsBytes = 60 * 1_024;
/** A page of fifty rows that asked for each of them would need fifty more than one with hardly a row. */
const fewMore = 5;

/** What the figures of all sizes are held to, the largest office last. */
export function goalsOf(figures: readonly OfficeFigures[]): Figure[] {
  const largest = figures.at(-1);
  const smallest = figures[0];
  if (!largest || !smallest) return [];
  const held: Figure[] = [];
  for (const one of largest.measured) {
    const goal = dearest[one.name];
    if (goal === undefined) continue;
    const value = besideEmpty(one, largest.measured);
    held.push({ name: `${one.name} beside the ${emptyPage}, processor`, value, unit: "×", goal });
  }
  if (smallest !== largest) held.push(...growthOf(smallest, largest));
  held.push(...sizeOfList(largest.measured));
  for (const { name, rowStatements } of largest.measured) {
    if (rowStatements === null) continue;
    held.push({
      name: `${name}: statements more than with hardly a row`,
      value: rowStatements,
      unit: "",
      goal: fewMore,
    });
  }
  held.push({ name: "sequential scans of tasks, reports, history", value: largest.scans, unit: "", goal: 0 });
  for (const { tasks, reported } of figures) {
    const lost = reported.saved - Math.min(reported.reports, reported.history);
    held.push({
      name: `reports of ${reported.saved} saved missing in the database (${tasks} tasks)`,
      value: lost,
      unit: "",
      goal: 0,
    });
  }
  return held;
}

function growthOf(smallest: OfficeFigures, largest: OfficeFigures): Figure[] {
  return largest.measured.flatMap((large) => {
    const small = smallest.measured.find(({ name }) => name === large.name);
    // A word in one of a hundred titles finds ten times as many here.
    if (!small || large.name === emptyPage) return [];
    const value = cpuOf(large.alone, "database") / cpuOf(small.alone, "database");
    const name = `${large.name}: database at ${largest.tasks} beside ${smallest.tasks} tasks`;
    return [large.name.includes("%") ? { name, value, unit: "×" } : { name, value, unit: "×", goal: growth }];
  });
}

function sizeOfList(measured: readonly Measured[]): Figure[] {
  const bytes = (wanted: string) => measured.find(({ name }) => name === wanted)?.rawBytes ?? Number.NaN;
  const value = bytes("list of tasks") - bytes(emptyPage);
  return [
    { name: "list of tasks above the empty page, before packing", value, unit: "bytes", goal: rowsBytes },
  ];
}
