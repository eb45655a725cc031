import { type Gap, gapsOf, isCovered } from "@/domain/meetings/rules";
import { useEditor, useRecordVersion } from "./editor-context";
import type { HeldPart } from "./sync/parts";

export interface Coverage {
  conclusions: { id: string; state: "gap" | "none" | "tasks"; tasks: number }[];
  covered: number;
  gaps: Gap[];
}

/** What stands between the record as it is shown and its issue. */
export function useCoverage(): Coverage {
  useRecordVersion();
  const { session } = useEditor();
  const { store, opening } = session;
  const heading = store.get(opening.meetingId) as HeldPart<"heading"> | undefined;
  const conclusions = store.list("directive").map((part) => {
    const tasks = store.list("task", part.id).map(({ id, fields }) => ({ id, ...fields }));
    return { id: part.id, ...part.fields, tasks };
  });
  const gaps = gapsOf({ chairId: heading?.fields.chairId ?? null, date: heading?.fields.date }, conclusions);
  const shown = conclusions.map((one) => ({
    id: one.id,
    state: one.noTask ? ("none" as const) : isCovered(one) ? ("tasks" as const) : ("gap" as const),
    tasks: one.tasks.length,
  }));
  return { conclusions: shown, covered: conclusions.filter(isCovered).length, gaps };
}
