import { EditHistory } from "@/components/meetings/editor/sync/edit-history";
import type { AnyPart, Fields, PartState } from "@/components/meetings/editor/sync/parts";
import { RecordStore } from "@/components/meetings/editor/sync/record-store";
import { blank, Writing } from "@/components/meetings/editor/sync/writing";

/** For tests: a record with two conclusions, the first with a task. */
export function desk() {
  const store = new RecordStore([
    state("directive", "d1", "a0", { body: "Một" }),
    state("directive", "d2", "a1", { body: "Hai" }),
    { ...state("task", "t1", "a0", { title: "Việc" }), parent: "d1" },
  ]);
  let now = 0;
  let count = 0;
  const history = new EditHistory(store, () => now);
  const writing = new Writing(
    store,
    history,
    () => `new${++count}`,
    () => {},
  );
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { store, history, writing, later };
}

export function state(part: "directive" | "task", id: string, position: string, fields: Fields): PartState {
  return { part, id, version: 1, position, fields: { ...blank[part], ...fields } };
}

/** What a reader sees: the conclusions in order, each with its tasks. */
export function shown(store: RecordStore) {
  return store.list("directive").map(({ id, fields }) => ({
    body: fields.body,
    tasks: store.list("task", id).map((task) => task.fields.title),
  }));
}

export const bodyOf = (store: RecordStore, id: string) => (store.get(id)?.fields as Fields | undefined)?.body;

/** A server that takes everything in. */
export function acknowledged(sent: readonly AnyPart[]) {
  return sent.map(({ id, saved, position }) => ({ id, version: (saved?.version ?? 0) + 1, position }));
}
