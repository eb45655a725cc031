import type { RecordPart, RevisionKind, SectionKind } from "@/db/enums";
import type { HistoryFields } from "@/db/schema/history";
import type { AnyPartState } from "../edits/types";

/** What a revision says of a part. */
export interface Named {
  before: HistoryFields;
  after: HistoryFields;
}

/** Where a part stands in the record now. A part that is gone has no number, and the name it had. */
export type Place =
  | { part: "heading" }
  | { part: "section"; kind: SectionKind }
  | { part: "attendance"; name: string; departmentId: string | null }
  | { part: "figure"; name: string }
  | { part: "directive"; number: number | null }
  | { part: "task"; number: number | null; conclusion: number | null };

interface Revision extends Named {
  part: RecordPart;
  partId: string;
}

/** A burst of one person in one part, as it is listed. */
export interface ListedRevision extends Revision {
  id: string;
  kind: RevisionKind;
  personName: string;
  startedAt: Date;
  savedAt: Date;
  place: Place;
}

/** Says of a revision where the part stands that it is about, in a record of these parts. */
export function placesOf(parts: readonly AnyPartState[]): (revision: Revision) => Place {
  const numbers = numbersOf(parts);
  const states = new Map(parts.map((state) => [`${state.part} ${state.id}`, state]));
  return (revision) => {
    const { part, partId } = revision;
    const state = states.get(`${part} ${partId}`);
    const said = { ...revision.before, ...revision.after, ...(state?.fields as HistoryFields | undefined) };
    const text = (name: string) => (typeof said[name] === "string" ? String(said[name]) : "");
    if (part === "heading") return { part };
    if (part === "section") return { part, kind: (text("kind") || "assessment") as SectionKind };
    if (part === "attendance")
      return { part, name: text("name") || text("label"), departmentId: text("departmentId") || null };
    if (part === "figure") return { part, name: text("indicator") };
    const number = numbers.get(partId) ?? null;
    if (part === "directive") return { part, number };
    return { part, number, conclusion: numbers.get(state?.parent ?? "") ?? null };
  };
}

/** Conclusions and, under each, tasks, counted from 1. */
function numbersOf(parts: readonly AnyPartState[]): Map<string, number> {
  const conclusions = parts.filter(({ part }) => part === "directive");
  const lists = [
    conclusions,
    ...conclusions.map(({ id }) => parts.filter(({ part, parent }) => part === "task" && parent === id)),
  ];
  return new Map(lists.flatMap((list) => list.map(({ id }, index): [string, number] => [id, index + 1])));
}
