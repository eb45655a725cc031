import { describe, expect, test } from "vitest";
import { acknowledged, bodyOf, desk, shown, state } from "@/test/editor-desk";
import { acknowledge, catchUp, decide, refuse, takeNews } from "./incoming";
import { outgoing } from "./outgoing";

const theirs = { by: "Lê Thị Hà", at: "2026-03-02T02:00:00Z", removed: false, version: 2 };

describe("what the server answers", () => {
  test("what was sent is saved; what was typed meanwhile is sent next", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một hai" });
    const { edits, sent } = outgoing(store);
    expect(edits).toEqual([
      { do: "splice", part: "directive", id: "d1", version: 1, at: 3, remove: 0, insert: " hai" },
    ]);
    writing.set("d1", { body: "Một hai ba" });
    acknowledge(store, sent, acknowledged(sent));
    expect(outgoing(store).edits).toMatchObject([{ do: "splice", version: 2, at: 7, insert: " ba" }]);
  });

  test("a text that the server cleaned is taken over where nobody typed on", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một\u200b" });
    const { sent } = outgoing(store);
    acknowledge(store, sent, [{ id: "d1", version: 2, fields: { body: "Một" } }]);
    expect(bodyOf(store, "d1")).toBe("Một");
    expect(store.unsent()).toEqual([]);
  });

  test("a split, a join and a removal leave nothing to send once they are answered", () => {
    const { store, writing } = desk();
    writing.split("d1", "M", "ột");
    writing.join("d2");
    writing.remove("t1");
    const { sent } = outgoing(store);
    acknowledge(store, sent, acknowledged(sent));
    expect(store.unsent()).toEqual([]);
    expect(shown(store)).toEqual([
      { body: "M", tasks: [] },
      { body: "ột Hai", tasks: [] },
    ]);
  });

  test("a new task goes after the conclusion that it belongs to", () => {
    const { store, writing } = desk();
    const directive = writing.add("directive", { body: "Ba" });
    writing.add("task", { title: "Việc ba" }, { parent: directive });
    expect(outgoing(store).edits).toMatchObject([
      { do: "add", part: "directive", after: "d2" },
      { do: "add", part: "task", parent: directive, after: null },
    ]);
  });

  test("a figure waits until it says what and how much", () => {
    const { store, writing } = desk();
    const figure = writing.add("figure", { indicator: "Dự án" });
    expect(outgoing(store).edits).toEqual([]);
    writing.set(figure, { value: "1234.5" });
    expect(outgoing(store).edits).toMatchObject([{ do: "add", fields: { value: "1.234,5" } }]);
  });
});

describe("what is done while a batch is on its way", () => {
  test("a new task that is moved goes on to its new place", () => {
    const { store, writing } = desk();
    const task = writing.add("task", { title: "Việc hai" }, { parent: "d2" });
    const { sent } = outgoing(store);
    writing.join("d2");
    acknowledge(store, sent, acknowledged(sent));
    expect(outgoing(store).edits).toMatchObject([
      { do: "move", id: task, parent: "d1" },
      { do: "remove", id: "d2" },
      { do: "splice", id: "d1" },
    ]);
  });

  test("a new conclusion that is taken out again leaves, once it has arrived", () => {
    const { store, writing } = desk();
    const id = writing.split("d1", "Mộ", "t");
    const { sent } = outgoing(store);
    writing.undo();
    takeNews(store, [state("directive", String(id), "a0V", { body: "t" })]);
    acknowledge(store, sent, acknowledged(sent));
    expect(shown(store).map(({ body }) => body)).toEqual(["Một", "Hai"]);
    expect(outgoing(store).edits).toMatchObject([
      { do: "remove", id, version: 1 },
      { do: "splice", id: "d1", insert: "t" },
    ]);
  });

  test("a move that is undone goes back", () => {
    const { store, writing } = desk();
    writing.moveOneStep("d2", "up");
    const { sent } = outgoing(store);
    writing.undo();
    acknowledge(store, sent, acknowledged(sent));
    expect(outgoing(store).edits).toMatchObject([{ do: "move", id: "d2", after: "d1" }]);
  });

  test("what another had written in it is not taken for known by moving it", () => {
    const { store, writing } = desk();
    writing.moveOneStep("d2", "up");
    const { sent } = outgoing(store);
    acknowledge(store, sent, [{ id: "d2", version: 3, position: "Zz" }]);
    writing.set("d2", { body: "Hai của tôi" });
    expect(outgoing(store).edits).toMatchObject([{ do: "splice", id: "d2", version: 1 }]);
  });

  test("a removal that is undone brings the conclusion back as a new one", () => {
    const { store, writing } = desk();
    writing.remove("d2");
    const { sent } = outgoing(store);
    writing.undo();
    acknowledge(store, sent, []);
    expect(shown(store).map(({ body }) => body)).toEqual(["Một", "Hai"]);
    expect(outgoing(store).edits).toMatchObject([{ do: "add", id: "d2", after: "d1" }]);
  });

  test("what another wrote after it, told before the answer, stays", () => {
    const { store, writing } = desk();
    writing.set("t1", { title: "Việc lớn" });
    const { sent } = outgoing(store);
    const news = state("task", "t1", "a0", { title: "Việc lớn", priority: "urgent" });
    takeNews(store, [{ ...news, version: 3, parent: "d1" }]);
    acknowledge(store, sent, acknowledged(sent));
    expect(store.get("t1")?.saved?.version).toBe(3);
    expect(store.get("t1")?.fields).toMatchObject({ title: "Việc lớn", priority: "urgent" });
    expect(outgoing(store).edits).toEqual([]);
  });
});

describe("what the others do", () => {
  test("is shown where nothing was typed, and kept out of what was", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    takeNews(store, [
      { ...state("directive", "d1", "a0", { body: "Một của họ" }), version: 2 },
      { ...state("directive", "d2", "a1", { body: "Hai của họ" }), version: 2 },
    ]);
    expect(shown(store).map(({ body }) => body)).toEqual(["Một của tôi", "Hai của họ"]);
  });

  test("another field of the same part is joined with what was typed here", () => {
    const { store, writing } = desk();
    writing.set("t1", { title: "Việc lớn" });
    const task = state("task", "t1", "a0", { title: "Việc", priority: "urgent" });
    takeNews(store, [{ ...task, version: 2, parent: "d1" }]);
    expect(store.get("t1")?.fields).toMatchObject({ title: "Việc lớn", priority: "urgent" });
    expect(outgoing(store).edits).toMatchObject([{ do: "set", version: 2, fields: { title: "Việc lớn" } }]);
  });

  test.each([
    ["mine", "Một của tôi", 1],
    ["theirs", "Một của họ", 0],
  ] as const)("the same field: the later chooses %s", (choice, body, edits) => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    refuse(store, [{ ...theirs, id: "d1", fields: { body: "Một của họ", noTask: false, noTaskReason: "" } }]);
    expect(store.get("d1")?.conflict?.by).toBe("Lê Thị Hà");
    expect(outgoing(store).edits).toEqual([]);
    decide(store, "d1", choice);
    expect(bodyOf(store, "d1")).toBe(body);
    expect(outgoing(store).edits).toHaveLength(edits);
  });

  test("a stale version in another field is no conflict", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    refuse(store, [
      { ...theirs, id: "d1", fields: { body: "Một", noTask: true, noTaskReason: "thường xuyên" } },
    ]);
    expect(store.get("d1")?.conflict).toBeNull();
    expect(outgoing(store).edits).toMatchObject([{ do: "splice", version: 2 }]);
  });

  test.each([
    ["mine", ["Một của tôi", "Hai"]],
    ["theirs", ["Hai"]],
  ] as const)("taken out by another while it was typed in: %s", (choice, bodies) => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    takeNews(store, [{ part: "directive", id: "d1", removed: true }]);
    decide(store, "d1", choice);
    expect(shown(store).map(({ body }) => body)).toEqual(bodies);
  });

  test("taken out here while another wrote: it comes back", () => {
    const { store, writing } = desk();
    writing.remove("d2");
    refuse(store, [{ ...theirs, id: "d2", fields: { body: "Hai rưỡi", noTask: false, noTaskReason: "" } }]);
    expect(shown(store).map(({ body }) => body)).toEqual(["Một", "Hai rưỡi"]);
  });

  test.each([
    ["theirs", "Một của họ, có sửa"],
    ["mine", "Một của tôi"],
  ] as const)("what they write on while one chooses is not missed: %s", (choice, body) => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    refuse(store, [{ ...theirs, id: "d1", fields: { body: "Một của họ", noTask: false, noTaskReason: "" } }]);
    takeNews(store, [{ ...state("directive", "d1", "a0", { body: "Một của họ, có sửa" }), version: 3 }]);
    decide(store, "d1", choice);
    expect(bodyOf(store, "d1")).toBe(body);
    expect(outgoing(store).edits).toHaveLength(choice === "mine" ? 1 : 0);
  });

  test("nor what they wrote while something was typed here that was taken back", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    takeNews(store, [{ ...state("directive", "d1", "a0", { body: "Một của họ" }), version: 2 }]);
    writing.set("d1", { body: "Một" });
    catchUp(store);
    expect(bodyOf(store, "d1")).toBe("Một của họ");
    expect(store.get("d1")?.ahead).toBeNull();
  });

  test("what was chosen to stay is not asked about again", () => {
    const { store, writing } = desk();
    writing.set("d1", { body: "Một của tôi" });
    takeNews(store, [{ part: "directive", id: "d1", removed: true }]);
    decide(store, "d1", "mine");
    refuse(store, [{ ...theirs, id: "d1", fields: {}, removed: true }]);
    expect(store.get("d1")?.conflict).toBeNull();
    expect(outgoing(store).edits).toMatchObject([{ do: "add", id: "d1" }]);
  });
});
