import type { Attendance, Conclusion, Figure, MeetingRecord, RecordTask, Section } from "../types";

/** What of a record is amended, as the address says it. */
export type Target =
  | { kind: "directive"; number: number; conclusion: Conclusion }
  | { kind: "section"; section: Section }
  | { kind: "attendances" | "figures" }
  | { kind: "attendance"; row: Attendance | null }
  | { kind: "figure"; row: Figure | null }
  | { kind: "task"; number: number; conclusion: Conclusion; task: RecordTask | null };

/** Finds it in the record; null where the address leads to nothing of it. */
export function targetOf(record: MeetingRecord, part: string, id: string): Target | null {
  switch (part) {
    case "directive":
      return conclusionTarget(record, (one) => one.id === id, "directive", null);
    case "task":
      return taskTarget(record, id);
    case "new-task":
      return conclusionTarget(record, (one) => one.id === id, "task", null);
    case "section": {
      const section = record.sections.find((one) => one.id === id);
      return section ? { kind: "section", section } : null;
    }
    case "attendance":
      return rowTarget(record.attendance, id, "attendances", (row) => ({ kind: "attendance", row }));
    case "figure":
      return rowTarget(record.figures, id, "figures", (row) => ({ kind: "figure", row }));
    default:
      return null;
  }
}

function taskTarget(record: MeetingRecord, id: string): Target | null {
  const given = ({ tasks, later }: Conclusion) => [...tasks, ...later];
  const task = record.conclusions.flatMap(given).find((one) => one.id === id) ?? null;
  return task && conclusionTarget(record, (one) => given(one).includes(task), "task", task);
}

function conclusionTarget(
  record: MeetingRecord,
  isIt: (conclusion: Conclusion) => boolean,
  kind: "directive" | "task",
  task: RecordTask | null,
): Target | null {
  const index = record.conclusions.findIndex(isIt);
  const conclusion = record.conclusions[index];
  return conclusion ? { kind, number: index + 1, conclusion, task } : null;
}

function rowTarget<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  list: "attendances" | "figures",
  target: (row: Row | null) => Target,
): Target | null {
  if (id === "") return { kind: list };
  if (id === "new") return target(null);
  const row = rows.find((one) => one.id === id);
  return row ? target(row) : null;
}
