import { type Gap, gapsOf, isCovered } from "@/domain/meetings/rules";
import type { CoveredConclusion } from "../coverage-parts";
import { useRecord } from "./editor-context";
import type { HeldPart } from "./sync/parts";
import type { RecordStore } from "./sync/record-store";
import type { EditorSession } from "./sync/session";

export interface Coverage {
  conclusions: CoveredConclusion[];
  covered: number;
  gaps: Gap[];
  /** What was typed and is not in the record yet, since it is not understood, not complete or waits for a choice. */
  open: { part: string; name: string }[];
}

/** What stands between the record as it is shown and its issue. */
export function useCoverage(): Coverage {
  return useRecord(coverageOf);
}

const worked = new WeakMap<EditorSession, { version: number; text: string; coverage: Coverage }>();

/** Worked out once for each state of the record, and the same object while it comes out the same. */
function coverageOf(session: EditorSession): Coverage {
  const version = session.store.version();
  const last = worked.get(session);
  if (last?.version === version) return last.coverage;
  const fresh = workOut(session);
  const text = JSON.stringify(fresh);
  const coverage = last?.text === text ? last.coverage : fresh;
  worked.set(session, { version, text, coverage });
  return coverage;
}

function workOut({ store, opening }: EditorSession): Coverage {
  const heading = store.get(opening.meetingId) as HeldPart<"heading"> | undefined;
  const conclusions = store.list("directive").map((part) => {
    const tasks = store.list("task", part.id).map(({ id, fields }) => ({ id, ...fields }));
    return { id: part.id, ...part.fields, tasks };
  });
  const gaps = gapsOf({ chairId: heading?.fields.chairId ?? null, date: heading?.fields.date }, conclusions);
  const shown = conclusions.map((one, index) => ({
    id: one.id,
    state: stateOf(
      one,
      gaps.some(({ number }) => number === index + 1),
    ),
    tasks: one.tasks.length,
  }));
  return { conclusions: shown, covered: conclusions.filter(isCovered).length, gaps, open: openParts(store) };
}

function stateOf(conclusion: { noTask: boolean }, hasGap: boolean) {
  if (hasGap) return "gap" as const;
  return conclusion.noTask ? ("none" as const) : ("tasks" as const);
}

function openParts(store: RecordStore): Coverage["open"] {
  return store.all().flatMap((part) => {
    if (part.removed) return [];
    const [typed] = Object.keys(part.typed);
    if (typed) return [{ part: part.id, name: typed }];
    if (part.part === "figure" && !part.saved) {
      return [{ part: part.id, name: part.fields.indicator.trim() === "" ? "indicator" : "value" }];
    }
    const body = part.part === "task" ? "title" : part.part === "figure" ? "value" : "body";
    return part.conflict || part.refused ? [{ part: part.id, name: body }] : [];
  });
}
