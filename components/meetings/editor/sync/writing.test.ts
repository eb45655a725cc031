import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf, desk, shown } from "@/test/editor-desk";

describe("what a clerk does with conclusions", () => {
  test("a conclusion is cut in two, its tasks stay with the first", () => {
    const { store, writing } = desk();
    const next = writing.split("d1", "Mộ ", " t");
    expect(shown(store)).toEqual([
      { body: "Mộ", tasks: ["Việc"] },
      { body: "t", tasks: [] },
      { body: "Hai", tasks: [] },
    ]);
    expect(next).toBe(store.ids("directive")[1]);
  });

  test("joined to the one before, with its tasks", () => {
    const { store, writing } = desk();
    writing.add("task", { title: "Việc hai" }, { parent: "d2" });
    expect(writing.join("d2")).toEqual({ id: "d1", at: 3 });
    expect(shown(store)).toEqual([{ body: "Một Hai", tasks: ["Việc", "Việc hai"] }]);
  });

  test("the first has none to be joined to", () => {
    expect(desk().writing.join("d1")).toBeNull();
  });

  test("many lines become as many conclusions, the last takes what followed", () => {
    const { store, writing } = desk();
    expect(writing.spread("d1", "M", ["a", "b", "c"], "ột")).toEqual({
      id: store.ids("directive")[2],
      at: 1,
    });
    expect(shown(store).map(({ body }) => body)).toEqual(["Ma", "b", "cột", "Hai"]);
  });

  test("a task takes the mark off", () => {
    const { store, writing } = desk();
    writing.set("d2", { noTask: true, noTaskReason: "thường xuyên" }, "deed");
    writing.add("task", { title: "Việc" }, { parent: "d2" });
    expect(store.get("d2")?.fields).toMatchObject({ noTask: false, noTaskReason: "" });
  });

  test.each([
    ["d1", "down", true, ["d2", "d1"]],
    ["d2", "up", true, ["d2", "d1"]],
    ["d1", "up", false, ["d1", "d2"]],
    ["d2", "down", false, ["d1", "d2"]],
  ] as const)("%s moves %s: %s", (id, step, moved, order) => {
    const { store, writing } = desk();
    expect(writing.moveOneStep(id, step)).toBe(moved);
    expect(store.ids("directive")).toEqual(order);
  });
});

describe("undo", () => {
  test("typing is one step until it rests, a deed is one of its own", () => {
    const { store, writing, later } = desk();
    for (const body of ["Một ", "Một h", "Một ha"]) writing.set("d1", { body });
    later(10_000);
    writing.set("d1", { body: "Một hai" });
    writing.undo();
    expect(bodyOf(store, "d1")).toBe("Một ha");
    writing.undo();
    expect(bodyOf(store, "d1")).toBe("Một");
  });

  test("brings a conclusion back with its tasks", () => {
    const { store, writing } = desk();
    const before = shown(store);
    writing.remove("d1");
    expect(shown(store)).toEqual([{ body: "Hai", tasks: [] }]);
    writing.undo();
    expect(shown(store)).toEqual(before);
  });

  test("of anything gives the record as it was, and redo as it became", () => {
    const deed = fc.oneof(
      fc.record({ do: fc.constant("split" as const), at: fc.nat(3), which: fc.nat(5) }),
      fc.record({ do: fc.constant("join" as const), at: fc.nat(3), which: fc.nat(5) }),
      fc.record({ do: fc.constant("remove" as const), at: fc.nat(3), which: fc.nat(5) }),
      fc.record({ do: fc.constant("task" as const), at: fc.nat(3), which: fc.nat(5) }),
      fc.record({ do: fc.constant("down" as const), at: fc.nat(3), which: fc.nat(5) }),
      fc.record({ do: fc.constant("paste" as const), at: fc.nat(3), which: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { store, writing, history, later } = desk();
        const first = shown(store);
        for (const { do: what, at, which } of deeds) {
          later(60_000);
          const ids = store.ids("directive");
          const id = ids[which % Math.max(1, ids.length)];
          if (!id) continue;
          const body = String(bodyOf(store, id));
          if (what === "split") writing.split(id, body.slice(0, at), body.slice(at));
          else if (what === "join") writing.join(id);
          else if (what === "remove") writing.remove(id);
          else if (what === "task") writing.add("task", { title: `Việc ${at}` }, { parent: id });
          else if (what === "down") writing.moveOneStep(id, "down");
          else writing.spread(id, body.slice(0, at), ["x", "y"], body.slice(at));
        }
        const last = shown(store);
        while (history.canUndo) writing.undo();
        expect(shown(store)).toEqual(first);
        while (history.canRedo) writing.redo();
        expect(shown(store)).toEqual(last);
      }),
    );
  });
});
