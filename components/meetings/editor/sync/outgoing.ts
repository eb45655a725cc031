import type { Edit, Fields, ListedPart, TextPart } from "@/domain/edits/types";
import { formatNumber } from "@/domain/numbers";
import { type AnyPart, bySequence, changedNames } from "./parts";
import type { RecordStore } from "./record-store";
import { spliceBetween } from "./splice";

/** A batch, and the parts as they were when it was made. */
export interface Outgoing {
  edits: Edit[];
  sent: AnyPart[];
}

const most = 300;

/**
 * What the server has to be told so that it has what is shown here. New conclusions come first, since tasks may go to
 * them; a conclusion leaves after its tasks have moved away.
 */
export function outgoing(store: RecordStore, isHeldBack: (part: AnyPart) => boolean = () => false): Outgoing {
  const waiting = store
    .unsent()
    .filter((part) => isFit(part) && !isHeldBack(part))
    .sort(bySequence);
  const added = waiting.filter((part) => !part.saved && hasItsParent(store, part));
  const kept = waiting.filter((part) => part.saved);
  const staying = kept.filter((part) => !part.removed);
  const steps: [AnyPart, Edit][] = [
    ...added.filter((part) => part.part === "directive").map((part) => step(part, additionOf(store, part))),
    ...staying.filter((part) => part.moved).map((part) => step(part, moveOf(store, part))),
    ...kept.filter((part) => part.removed).map((part) => step(part, removalOf(part))),
    ...staying.filter((part) => changedNames(part).length > 0).map((part) => step(part, changeOf(part))),
    ...added.filter((part) => part.part !== "directive").map((part) => step(part, additionOf(store, part))),
  ].slice(0, most) as [AnyPart, Edit][];
  return { edits: steps.map(([, edit]) => edit), sent: [...new Set(steps.map(([part]) => part))] };
}

const step = (part: AnyPart, edit: Edit): [AnyPart, Edit] => [part, edit];

/** Not while somebody has to choose or to correct, and a new row once it says enough. */
function isFit(part: AnyPart): boolean {
  if (part.conflict || part.refused) return false;
  if (part.saved) return true;
  if (part.part === "figure") return part.fields.indicator.trim() !== "" && part.fields.value !== "";
  return true;
}

function hasItsParent(store: RecordStore, part: AnyPart): boolean {
  return part.part !== "task" || store.get(part.parent ?? "") !== undefined;
}

function additionOf(store: RecordStore, part: AnyPart): Edit {
  const { part: kind, id, parent } = part;
  const fields = Object.fromEntries(Object.entries(travelling(part)).filter(([, value]) => value !== ""));
  return {
    do: "add",
    part: kind as ListedPart,
    id,
    ...(parent && { parent }),
    after: before(store, part),
    fields,
  };
}

function moveOf(store: RecordStore, part: AnyPart): Edit {
  const { part: kind, id, parent } = part;
  return { do: "move", part: kind as ListedPart, id, ...(parent && { parent }), after: before(store, part) };
}

function removalOf({ part, id, saved }: AnyPart): Edit {
  return { do: "remove", part: part as ListedPart, id, version: saved?.version ?? 1 };
}

function changeOf(part: AnyPart): Edit {
  const { part: kind, id } = part;
  const version = part.saved?.version ?? 1;
  const names = changedNames(part);
  if (names.length === 1 && names[0] === "body") {
    const { body } = part.fields as { body: string };
    const splice = spliceBetween(String(part.saved?.fields.body), body);
    return { do: "splice", part: kind as TextPart, id, version, ...splice };
  }
  const all = travelling(part);
  const fields = Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { do: "set", part: kind, id, version, fields };
}

/** As the server reads them: numbers as they are written here, and nothing that only the page shows. */
function travelling(part: AnyPart): Fields {
  if (part.part === "figure") {
    const { value } = part.fields;
    return { ...part.fields, value: value === "" ? "" : formatNumber(value, "vi") };
  }
  const { name: _, ...fields } = part.fields as Fields;
  return fields as Fields;
}

/** The sibling that it follows, as far as the server knows or is about to know it. */
function before(store: RecordStore, part: AnyPart): string | null {
  const siblings = store.ids(part.part, part.parent);
  const known = siblings.slice(0, siblings.indexOf(part.id)).filter((id) => {
    const sibling = store.get(id);
    return sibling && (sibling.saved || isFit(sibling));
  });
  return known.at(-1) ?? null;
}
