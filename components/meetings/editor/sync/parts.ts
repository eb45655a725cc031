import type { RecordPart } from "@/db/enums";
import type { FieldsOf } from "@/domain/edits/types";

/** Fields by name, where it does not matter of what kind of part they are. */
export type Fields = Record<string, unknown>;

/** A part as the server has it. */
export interface PartState {
  part: RecordPart;
  id: string;
  version: number;
  position: string;
  parent?: string | undefined;
  fields: Fields;
}

/** What somebody else wrote where something else was typed here. */
export interface Conflict {
  version: number;
  fields: Fields;
  by: string;
  at: string;
  /** Taken out by the other. */
  removed: boolean;
}

/** What the server has of a part. */
export type Saved = Omit<PartState, "part" | "id">;

/** A part as this browser holds it: as it is shown, and what the server is known to have. */
export interface HeldPart<Kind extends RecordPart = RecordPart> {
  part: Kind;
  id: string;
  position: string;
  parent: string | undefined;
  fields: FieldsOf[Kind];
  /** Typed, and not understood yet: kept, not sent. */
  typed: Readonly<Record<string, string>>;
  /** Null until the server has it. */
  saved: Saved | null;
  /** Newer than that, told while something else was typed here: taken in when it no longer collides. */
  ahead: Saved | null;
  /** Put elsewhere here, and the server does not know it yet. */
  moved: boolean;
  removed: boolean;
  conflict: Conflict | null;
  /** Sentences of the server, by field, until the field changes. */
  refused: Readonly<Record<string, string>> | null;
}

export type AnyPart = { [Kind in RecordPart]: HeldPart<Kind> }[RecordPart];

/** A part as the server gave it, taken into the editor. */
export function heldPart(state: PartState): AnyPart {
  const { part, id, version, position, parent, fields } = state;
  const saved = { version, position, parent, fields };
  const fresh = {
    typed: {},
    saved,
    ahead: null,
    moved: false,
    removed: false,
    conflict: null,
    refused: null,
  };
  return { part, id, position, parent, fields, ...fresh } as unknown as AnyPart;
}

/** Orders siblings: by position, and by id where two were put in the same place. */
export function bySequence(a: { position: string; id: string }, b: { position: string; id: string }): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((value, index) => value === b[index])
    : (a ?? null) === (b ?? null);

/** The fields whose shown value differs from what the server has. */
export function changedNames(part: AnyPart): string[] {
  const shown = part.fields as Fields;
  const saved = part.saved?.fields ?? {};
  return Object.keys(shown).filter((name) => !sameValue(shown[name], saved[name]));
}

/** Whether two states of a part show the same. */
export const sameFields = (a: AnyPart, b: AnyPart): boolean =>
  Object.entries(a.fields).every(([name, value]) => sameValue(value, (b.fields as Fields)[name]));

/** Whether something here has not reached the server. */
export function isUnsent(part: AnyPart): boolean {
  if (!part.saved) return !part.removed;
  return part.removed || part.moved || changedNames(part).length > 0;
}
