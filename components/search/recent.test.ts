import { expect, test } from "vitest";
import { forgetVisits, noteVisit, recentOf } from "./recent";

function aStore(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const visit = (name: string) => ({ href: `/tasks/${name}`, title: name });
const titles = (store: Parameters<typeof recentOf>[0], person = "me") =>
  recentOf(store, person).map(({ title }) => title);

test("the latest comes first, each once, seven at the most, and each person their own", () => {
  const store = aStore();
  for (const name of ["a", "b", "a", "c"]) noteVisit(store, "me", visit(name));
  expect(titles(store)).toEqual(["c", "a", "b"]);
  for (const name of "defghijk") noteVisit(store, "me", visit(name));
  expect(titles(store)).toEqual([..."kjihgfe"]);
  expect(titles(store, "another")).toEqual([]);
});

test("signing out forgets everybody's, and nothing else", () => {
  const store = aStore({ other: "stays" });
  noteVisit(store, "me", visit("a"));
  noteVisit(store, "another", visit("b"));
  forgetVisits(store);
  expect([...store.items]).toEqual([["other", "stays"]]);
});

test("what is blocked, full or forged does no harm", () => {
  expect(titles(null)).toEqual([]);
  noteVisit(null, "me", visit("a"));
  const full = {
    ...aStore(),
    setItem: () => {
      throw new Error("full");
    },
  };
  noteVisit(full, "me", visit("a"));
  for (const kept of ["{", "null", "7", '{"href":"/x"}', '[null,7,{},{"href":"//evil.example","title":"x"}]'])
    expect(titles(aStore({ "giao-ban:recent:me": kept }))).toEqual([]);
  expect(titles(aStore({ "giao-ban:recent:me": '[{"href":"javascript:alert(1)","title":"x"}]' }))).toEqual(
    [],
  );
});
