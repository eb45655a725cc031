import type { Connection } from "@/db/client";
import type { LoadedMail, TaskLine } from "../mails/content";
import { concernedTasks } from "./concerns";
import type { Ladder, Step, Window } from "./ladder";
import { addressees, taskLines } from "./lines";
import { type MorningTasks, morningOf } from "./morning";
import type { Reader } from "./readers";

/** So many tasks of a group stand in one mail. */
const mostListed = 50;

/** A morning's mail, and the steps of the ladder for which it goes, by task. */
export interface ComposedMorning extends LoadedMail {
  personId: string;
  /** The hour at which it leaves, HH:MM. */
  hour: string;
  steps: readonly (Step & { taskId: string })[];
}

/** What mornings these readers get, each of its window; without those whom no step of the ladder reminds. */
export async function composeMornings(
  connection: Connection,
  ladder: Ladder,
  readers: readonly Reader[],
  windows: ReadonlyMap<string, Window>,
): Promise<ComposedMorning[]> {
  const [window] = windows.values();
  if (!window) return [];
  const tasks = await concernedTasks(connection, [...windows.keys()], window.day);
  const byPerson = groupedBy(tasks, ({ personId }) => personId);
  const mornings = readers.flatMap((reader) => {
    const own = windows.get(reader.id);
    const morning = own && morningOf(ladder, own, reader.stopped, byPerson.get(reader.id) ?? []);
    return morning ? [{ reader, morning }] : [];
  });
  const shown = mornings.flatMap(({ morning }) => listed(morning).map(({ taskId }) => taskId));
  const ids = mornings.map(({ reader }) => reader.id);
  const [lines, to] = await Promise.all([
    taskLines(connection, [...new Set(shown)], { day: window.day, calendar: ladder.calendar }),
    addressees(connection, ids, window.day),
  ]);
  return mornings.flatMap(({ reader, morning }) => {
    const addressee = to.get(reader.id);
    if (!addressee) return [];
    const groups = [...morning].map(([name, all]) => ({
      name,
      count: all.length,
      tasks: all.slice(0, mostListed).flatMap(({ taskId, isPart }) => {
        const line = lines.get(taskId);
        return line ? [{ ...line, isPart }] : [];
      }),
    }));
    return [
      {
        ...{ personId: reader.id, hour: reader.hour, to: addressee, secrets: [] },
        content: { kind: "morning" as const, day: window.day, groups },
        items: itemsOf(morning, lines),
        steps: [...morning.values()].flat().flatMap(({ taskId, step }) => (step ? { taskId, ...step } : [])),
      },
    ];
  });
}

const listed = (morning: MorningTasks) =>
  [...morning.values()].flatMap((tasks) => tasks.slice(0, mostListed));

/** Why each task stands there: the step that made the mail go, or the group to which it belongs. */
function itemsOf(morning: MorningTasks, lines: ReadonlyMap<string, TaskLine>) {
  return [...morning].flatMap(([name, tasks]) =>
    tasks.slice(0, mostListed).map(({ taskId, step }) => {
      const named = typeof lines.get(taskId)?.title === "string";
      return { taskId, reason: step?.reason ?? name, ...(named && { named }) };
    }),
  );
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
