import { expect, test } from "vitest";
import { bodyOf, desk, shown, state } from "@/test/editor-desk";
import { takeNews } from "./incoming";
import { Journal } from "./journal";
import { outgoing } from "./outgoing";
import { restore } from "./restore";

/** A browser's storage. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

function leftBehind() {
  const before = desk();
  before.writing.set("d1", { body: "Một của tôi" });
  before.writing.add("directive", { body: "Ba" });
  before.writing.remove("d2");
  return before.store.unsent();
}

test("what a dead tab left stays until it is taken over, a living one's is left alone", () => {
  const kept = storage();
  let now = 0;
  const journal = (client: string, page: string) =>
    new Journal(kept, "person", "meeting", client, page, () => now);
  journal("dead", "p1").write(null, leftBehind());
  now = 60_000;
  journal("alive", "p2").write(null, leftBehind());
  journal("mine", "p3").write(null, leftBehind());
  now = 61_000;
  const mine = journal("mine", "p4");
  expect(mine.left().map(({ client }) => client)).toEqual(["dead", "mine"]);
  for (const { key } of mine.left()) mine.forget(key);
  expect(mine.left()).toEqual([]);
});

test("a journal that cannot be read is none", () => {
  const kept = storage();
  kept.setItem("giao-ban:record:person:meeting:dead", "{");
  expect(new Journal(kept, "person", "meeting", "mine", "page").left()).toEqual([]);
});

test("what was typed, added and taken out stands again, and is sent", () => {
  const { store } = desk();
  restore(store, leftBehind(), []);
  expect(shown(store).map(({ body }) => body)).toEqual(["Một của tôi", "Ba"]);
  expect(outgoing(store).edits.map((edit) => edit.do)).toEqual(["add", "remove", "splice"]);
});

test("what another wrote meanwhile is put beside it", () => {
  const { store } = desk();
  takeNews(store, [{ ...state("directive", "d1", "a0", { body: "Một của họ" }), version: 2 }]);
  restore(store, leftBehind(), []);
  expect(bodyOf(store, "d1")).toBe("Một của tôi");
  expect(store.get("d1")?.conflict?.fields.body).toBe("Một của họ");
});

test("what had arrived without an answer is no conflict", () => {
  const { store } = desk();
  takeNews(store, [{ ...state("directive", "d1", "a0", { body: "Một của" }), version: 2 }]);
  restore(store, leftBehind(), [{ id: "d1", version: 2 }]);
  expect(store.get("d1")?.conflict).toBeNull();
  expect(outgoing(store).edits).toContainEqual({
    do: "splice",
    part: "directive",
    id: "d1",
    version: 2,
    at: 7,
    remove: 0,
    insert: " tôi",
  });
});
