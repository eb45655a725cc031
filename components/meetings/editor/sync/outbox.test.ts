import { expect, test } from "vitest";
import type { EditRequest } from "@/domain/edits/types";
import { bodyOf, desk } from "@/test/editor-desk";
import { Journal } from "./journal";
import { type Answer, Outbox } from "./outbox";

/** A desk whose letters are answered by hand. */
function deskWithPost() {
  const { store, writing } = desk();
  const letters: { request: EditRequest; answer: (answer: Answer) => void }[] = [];
  let ids = 0;
  const outbox = new Outbox(store, new Journal(null, "person", "meeting", "tab", "page"), {
    send: (request) => new Promise((answer) => letters.push({ request, answer })),
    newId: () => `burst-${ids++}`,
    now: () => 0,
    wait: () => () => {},
  });
  return { store, writing, outbox, letters };
}

const tooLong: Answer = { status: 422, body: { message: "Sai", errors: { "0.body": "Dài quá." } } };

test("a refusal stands at the part that it speaks of, until it is corrected", async () => {
  const { store, writing, outbox, letters } = deskWithPost();
  writing.set("d1", { body: "dài" });
  const flushed = outbox.flush();
  letters[0]?.answer(tooLong);
  await flushed;
  expect(store.get("d1")?.refused).toEqual({ body: "Dài quá." });
  expect(outbox.current()).toEqual({ kind: "refused", message: "Sai" });
  writing.set("d1", { body: "ngắn" });
  expect(store.get("d1")?.refused).toBeNull();
});

test("what was corrected while the refusal was on its way is sent, not refused", async () => {
  const { store, writing, outbox, letters } = deskWithPost();
  writing.set("d1", { body: "dài" });
  const flushed = outbox.flush();
  writing.set("d1", { body: "ngắn" });
  letters[0]?.answer(tooLong);
  await expect.poll(() => letters.length).toBe(2);
  expect(store.get("d1")?.refused).toBeNull();
  letters[1]?.answer({ status: 200, body: { parts: [{ id: "d1", version: 2 }] } } as Answer);
  expect(await flushed).toBe(true);
  expect(bodyOf(store, "d1")).toBe("ngắn");
});
