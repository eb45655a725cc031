import {
  type AnyPart,
  type Conflict,
  changedNames,
  type Fields,
  heldPart,
  isUnsent,
  type PartState,
  type Saved,
  sameValue,
} from "./parts";
import type { RecordStore } from "./record-store";

export type News = PartState | { part: PartState["part"]; id: string; removed: true };

export interface Acknowledged {
  id: string;
  version: number;
  position?: string;
  fields?: Fields;
}

export type Refused = Conflict & { id: string };

/** What the server answered to a batch: the parts as they were sent are what it has now. */
export function acknowledge(
  store: RecordStore,
  sent: readonly AnyPart[],
  answers: readonly Acknowledged[],
): void {
  const answered = new Map(answers.map((answer) => [answer.id, answer]));
  for (const part of sent) {
    if (part.removed) leave(store, part.id);
    else settle(store, part, answered.get(part.id));
  }
  // A part that was not sent can have changed with another: a mark falls away where a task comes.
  for (const answer of answers) {
    const part = store.held(answer.id);
    if (
      part?.saved &&
      !sent.some(({ id }) => id === answer.id) &&
      answer.version === part.saved.version + 1
    ) {
      learn(store, part, { ...part.saved, ...answer, fields: { ...part.saved.fields, ...answer.fields } });
    }
  }
}

/** Takes in what was told while something else was typed here, as far as it no longer collides. */
export function catchUp(store: RecordStore): void {
  for (const part of store.all()) {
    if (!part.ahead || part.conflict) continue;
    const next = { ...part, ahead: null };
    store.put(next);
    learn(store, next, part.ahead);
  }
}

/** Gone from the server; where it was brought back here meanwhile, it goes there as a new one. */
function leave(store: RecordStore, id: string): void {
  const now = store.held(id);
  if (now && !now.removed) store.put({ ...now, saved: null, ahead: null, moved: false });
  else store.drop(id);
}

function settle(store: RecordStore, sent: AnyPart, answer: Acknowledged | undefined): void {
  const now = store.held(sent.id);
  if (!now) return;
  const position = answer?.position ?? sent.position;
  const fields = { ...(sent.fields as unknown as Fields), ...answer?.fields };
  const version = answer?.version ?? sent.saved?.version ?? 1;
  // A move names no version: what others wrote in it before is not known by having moved it.
  const told = sent.saved && changedNames(sent).length === 0 ? sent.saved : { version, fields };
  // What another wrote after that may have been told before this answer came.
  const latest = now.saved && now.saved.version > told.version ? now.saved : told;
  const saved = { version: latest.version, position, parent: sent.parent, fields: latest.fields };
  const movedOn = now.position !== sent.position || now.parent !== sent.parent;
  const shown = merged(now.fields as unknown as Fields, sent.fields as unknown as Fields, saved.fields);
  const place = movedOn ? { moved: true } : { position, moved: false };
  store.put({ ...now, ...place, saved, fields: shown } as unknown as AnyPart);
}

/** What somebody else did, told by the server. What is typed here and not sent yet is never overwritten. */
export function takeNews(store: RecordStore, news: readonly News[]): void {
  for (const item of news) {
    const part = store.held(item.id);
    if ("removed" in item) removedElsewhere(store, part);
    else if (!part) store.put(heldPart(item));
    else if (part.saved) learn(store, part, item);
  }
}

function removedElsewhere(store: RecordStore, part: AnyPart | undefined): void {
  if (!part?.saved) return;
  const gone = { version: part.saved.version, fields: part.saved.fields, by: "", at: "", removed: true };
  if (part.removed || changedNames(part).length === 0) store.drop(part.id);
  else store.put({ ...part, conflict: gone });
}

/** Joins what the server has with what is shown: field by field, unless both changed the same one. */
function learn(store: RecordStore, part: AnyPart, state: Saved): void {
  const { saved } = part;
  if (!saved) return;
  const place = part.moved ? {} : { position: state.position, parent: state.parent };
  if (state.version <= saved.version) {
    const known = { ...saved, position: state.position, parent: state.parent };
    if (known.position !== saved.position || known.parent !== saved.parent)
      store.put({ ...part, ...place, saved: known });
    return;
  }
  if (part.conflict || collides(part, state.fields)) {
    store.put({ ...part, ahead: state });
    return;
  }
  const fields = merged(part.fields as unknown as Fields, saved.fields, state.fields);
  const next = {
    version: state.version,
    position: state.position,
    parent: state.parent,
    fields: state.fields,
  };
  store.put({ ...part, ...place, saved: next, fields } as unknown as AnyPart);
}

/** A stale version: told to whoever wrote the same field, and of no consequence to the others. */
export function refuse(store: RecordStore, conflicts: readonly Refused[]): void {
  for (const conflict of conflicts) {
    const part = store.held(conflict.id);
    if (!part) continue;
    if (conflict.removed) {
      // Kept, and on its way as a new one.
      if (!part.saved) continue;
      if (part.removed || !isUnsent(part)) store.drop(part.id);
      else store.put({ ...part, conflict });
    } else if (part.removed) {
      // Taken out here, written there: it comes back, as the other wrote it.
      store.put({ ...part, ...restored(part, conflict), removed: false } as unknown as AnyPart);
    } else if (collides(part, conflict.fields)) {
      store.put({ ...part, conflict });
    } else {
      learn(store, part, { ...(part.saved ?? part), version: conflict.version, fields: conflict.fields });
    }
  }
}

function restored(part: AnyPart, { version, fields }: Conflict) {
  return { fields, typed: {}, saved: part.saved && { ...part.saved, version, fields } };
}

/** Mine goes over theirs with the next sending; theirs takes the place of mine at once. */
export function decide(store: RecordStore, id: string, choice: "mine" | "theirs"): void {
  const part = store.held(id);
  if (!part?.conflict) return;
  const theirs = restored(part, part.conflict);
  if (part.conflict.removed) {
    if (choice === "theirs") store.drop(id);
    else store.put({ ...part, saved: null, ahead: null, conflict: null });
  } else {
    const next = choice === "theirs" ? theirs : { saved: theirs.saved };
    store.put({ ...part, ...next, conflict: null } as unknown as AnyPart);
    catchUp(store);
  }
}

function collides(part: AnyPart, theirs: Fields): boolean {
  const shown = part.fields as unknown as Fields;
  const saved = part.saved?.fields ?? {};
  return changedNames(part).some(
    (name) => !sameValue(theirs[name], saved[name]) && !sameValue(theirs[name], shown[name]),
  );
}

/** The new fields, but for those that were changed here since `base`. */
function merged(shown: Fields, base: Fields, next: Fields): Fields {
  const names = Object.keys({ ...shown, ...next });
  return Object.fromEntries(
    names.map((name) => [name, sameValue(shown[name], base[name]) ? next[name] : shown[name]]),
  );
}
