import { flushSync } from "react-dom";
import { focusPart } from "./fields";
import type { EditorSession } from "./sync/session";

/** Takes a part out; the cursor goes to the next of its kind, to the one before or to what it belonged to. */
export function takeOut({ store, writing }: EditorSession, id: string): void {
  const part = store.get(id);
  if (!part) return;
  const siblings = store.ids(part.part, part.parent);
  const at = siblings.indexOf(id);
  const next = siblings[at + 1] ?? siblings[at - 1] ?? part.parent;
  flushSync(() => writing.remove(id));
  focusPart(next ? store.get(next) : undefined);
}

/** Undoes or does again; where the field that the cursor was in goes with it, it goes to what was changed. */
export function takeBack({ store, writing }: EditorSession, step: "undo" | "redo"): void {
  const ids = flushSync(() => writing[step]());
  if (document.activeElement !== document.body) return;
  const shown = ids.map((id) => store.get(id)).find((part) => part !== undefined);
  focusPart(shown ?? store.list("directive")[0]);
}
