import type { Acknowledged } from "./incoming";
import { type AnyPart, changedNames, type Fields, sameValue } from "./parts";
import type { RecordStore } from "./record-store";

/**
 * Puts back what a journal kept, over a record that was just read. `answered` says up to where the server had taken
 * in what this browser had sent.
 */
export function restore(
  store: RecordStore,
  parts: readonly AnyPart[],
  answered: readonly Acknowledged[],
): void {
  for (const part of parts) {
    const current = store.held(part.id);
    if (!part.saved) restoreAdded(store, part, current);
    else if (!current) restoreOrphan(store, part);
    else restoreChanged(store, part, current, answered.find(({ id }) => id === part.id)?.version);
  }
}

function restoreAdded(store: RecordStore, part: AnyPart, current: AnyPart | undefined): void {
  if (part.removed) return;
  store.put(current ? ({ ...current, fields: part.fields, typed: part.typed } as AnyPart) : part);
}

function restoreOrphan(store: RecordStore, part: AnyPart): void {
  if (part.removed || !part.saved || changedNames(part).length === 0) return;
  const { version, fields } = part.saved;
  store.put({ ...part, conflict: { version, fields, by: "", at: "", removed: true } });
}

function restoreChanged(
  store: RecordStore,
  part: AnyPart,
  current: AnyPart,
  answered: number | undefined,
): void {
  const base = part.saved;
  const now = current.saved;
  if (!base || !now) return;
  const untouched = now.version === base.version || now.version === answered;
  if (part.removed) {
    if (untouched) store.put({ ...current, removed: true });
    return;
  }
  const mine = part.fields as unknown as Fields;
  const names = changedNames(part);
  const collides = names.some(
    (name) => !sameValue(now.fields[name], base.fields[name]) && !sameValue(now.fields[name], mine[name]),
  );
  const place = part.moved ? { position: part.position, parent: part.parent, moved: true } : {};
  const changes = Object.fromEntries(names.map((name) => [name, mine[name]]));
  const fields = { ...current.fields, ...changes };
  const conflict =
    collides && !untouched ? { ...now, by: "", at: "", removed: false, fields: now.fields } : null;
  const saved = conflict ? base : now;
  store.put({ ...current, ...place, fields, typed: part.typed, saved, conflict } as unknown as AnyPart);
}
