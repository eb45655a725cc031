import type { RecordPart } from "@/db/enums";
import { parseInput } from "../input";
import type { RawEdit } from "./input";
import { partKinds } from "./parts";
import type { Fields, ListedPart } from "./types";

/** Where a part is put: after a sibling, first for null, last without one; or one step on. */
interface Place {
  parent?: string | undefined;
  after?: string | null | undefined;
  step?: "up" | "down";
}

/** What the fields will be, and as what they were sent. */
interface Content {
  fields: Partial<Fields>;
  sent?: Record<string, unknown>;
}

/** An edit whose fields were read and found fit. */
export type Deed =
  | Extract<RawEdit, { do: "splice" | "remove" }>
  | ({ do: "set"; part: RecordPart; id: string; version: number } & Content)
  | ({ do: "add"; part: ListedPart; id: string } & Place & Content)
  | ({ do: "move"; part: ListedPart; id: string; version?: number } & Place);

/** Throws InvalidError where a field cannot be what it is said to be. */
export function deedOf(edit: RawEdit): Deed {
  if (edit.do !== "set" && edit.do !== "add") return edit;
  const { changes, additions } = partKinds[edit.part];
  const fields = parseInput(edit.do === "add" ? additions : changes, edit.fields);
  return { ...edit, fields, sent: edit.fields };
}

/** Which parts have to be read for these deeds, of each kind: those with these ids, or all. */
export function needsOf(deeds: readonly Deed[]): Map<RecordPart, Set<string> | "all"> {
  const needs = new Map<RecordPart, Set<string> | "all">();
  const need = (part: RecordPart, id: string | undefined) => {
    const known = needs.get(part) ?? new Set();
    if (id && known !== "all") needs.set(part, known.add(id));
  };
  for (const deed of deeds) {
    need(deed.part, deed.id);
    if (deed.do === "add" || deed.do === "move") {
      needs.set(deed.part, "all");
      need("directive", deed.parent);
    }
    const concernsTasks = deed.do === "remove" || (deed.do === "set" && deed.fields.noTask === true);
    if (deed.part === "directive" && concernsTasks) needs.set("task", "all");
  }
  return needs;
}

/** The ids of all parts that these deeds name. */
export function namedIds(deeds: readonly Deed[]): string[] {
  const ids = deeds.flatMap((deed) => ("parent" in deed && deed.parent ? [deed.id, deed.parent] : [deed.id]));
  return [...new Set(ids)];
}
