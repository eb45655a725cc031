import type { RecordPart } from "@/db/enums";
import type { FieldsOf, ListedPart } from "@/domain/edits/types";
import { positionBetween } from "@/domain/positions";
import type { EditHistory } from "./edit-history";
import { type AnyPart, type Fields, sameValue } from "./parts";
import type { RecordStore } from "./record-store";

export const blank: { [Kind in RecordPart]?: FieldsOf[Kind] } = {
  attendance: { departmentId: null, label: "", name: "", status: null, delegates: "", note: "" },
  figure: { indicator: "", topic: "", unit: "", value: "", period: "", departmentId: null },
  directive: { body: "", noTask: false, noTaskReason: "" },
  task: {
    title: "",
    leadDepartmentId: null,
    coordinatingDepartmentIds: [],
    dueOn: null,
    priority: "normal",
    groupId: null,
    memberIds: [],
    recurrence: null,
    recurrenceEndsOn: null,
  },
};

/** What a clerk does to a record, each as one step that can be undone. */
export class Writing {
  constructor(
    readonly store: RecordStore,
    readonly history: EditHistory,
    private readonly newId: () => string,
    private readonly touched: () => void,
  ) {}

  /** Typing goes on in bursts; a choice is a step of its own. */
  set(id: string, fields: Fields, kind: "typing" | "deed" = "typing"): void {
    const part = this.store.get(id);
    if (!part || !differs(part, fields)) return;
    this.history.before(kind, [id]);
    this.change(part, fields);
    this.touched();
  }

  /** Keeps what was typed and is not understood yet; an empty text forgets it. */
  keepTyped(id: string, name: string, text: string | null): void {
    const part = this.store.get(id);
    if (!part) return;
    const { [name]: _, ...others } = part.typed;
    this.store.put({ ...part, typed: text === null ? others : { ...others, [name]: text } });
    this.touched();
  }

  /** Puts a new part after a sibling (first for null, last without one); its id. */
  add(kind: ListedPart, fields: Fields, place: { after?: string | null; parent?: string } = {}): string {
    const id = this.newId();
    this.history.before("deed", place.parent ? [id, place.parent] : [id]);
    this.insert(kind, id, fields, place);
    this.touched();
    return id;
  }

  /** Adds several one after another as one step; their ids. */
  addAll(kind: ListedPart, all: readonly Fields[], place: { after?: string | null } = {}): string[] {
    const ids = all.map(() => this.newId());
    this.history.before("deed", ids);
    ids.forEach((id, index) => {
      const after = index === 0 ? place.after : ids[index - 1];
      this.insert(kind, id, all[index] ?? {}, after === undefined ? {} : { after });
    });
    this.touched();
    return ids;
  }

  remove(id: string): void {
    const part = this.store.get(id);
    if (!part) return;
    const tasks = this.store.ids("task", id);
    this.history.before("deed", [id, ...(part.part === "directive" ? tasks : [])]);
    if (part.part === "directive") for (const task of tasks) this.takeOut(task);
    this.takeOut(id);
    this.touched();
  }

  /** Puts a part after a sibling; first for null. */
  move(id: string, after: string | null): void {
    const part = this.store.get(id);
    if (!part || after === id) return;
    this.history.before("deed", [id]);
    const position = this.placeAfter(part.part as ListedPart, part.parent, after, id);
    this.store.put({ ...part, position, moved: true });
    this.touched();
  }

  /** One step up or down among its siblings; false at the end of the list. */
  moveOneStep(id: string, step: "up" | "down"): boolean {
    const part = this.store.get(id);
    if (!part) return false;
    const siblings = this.store.ids(part.part, part.parent);
    const index = siblings.indexOf(id);
    const target = step === "up" ? index - 2 : index + 1;
    if (step === "up" ? index <= 0 : index === siblings.length - 1) return false;
    this.move(id, siblings[target] ?? null);
    return true;
  }

  /** Cuts a conclusion in two; its tasks stay with the first. The id of the second. */
  split(id: string, before: string, after: string): string | null {
    const part = this.store.get(id);
    if (part?.part !== "directive") return null;
    const next = this.newId();
    this.history.before("deed", [id, next]);
    this.change(part, { body: before.trimEnd() });
    this.insert("directive", next, { body: after.trimStart() }, { after: id });
    this.touched();
    return next;
  }

  /** Puts several lines in the place of what was selected, a conclusion each. Where the last of them ends. */
  spread(
    id: string,
    before: string,
    lines: readonly string[],
    after: string,
  ): { id: string; at: number } | null {
    const part = this.store.get(id);
    const [first = "", ...others] = lines;
    if (part?.part !== "directive" || others.length === 0) return null;
    const ids = others.map(() => this.newId());
    this.history.before("deed", [id, ...ids]);
    this.change(part, { body: before + first });
    others.forEach((line, index) => {
      const body = index === others.length - 1 ? line + after : line;
      this.insert("directive", ids[index] ?? "", { body }, { after: ids[index - 1] ?? id });
    });
    this.touched();
    return { id: ids.at(-1) ?? id, at: others.at(-1)?.length ?? 0 };
  }

  /** Joins a conclusion, with its tasks, to the one before it. Where the texts meet, and the id of that one. */
  join(id: string): { id: string; at: number } | null {
    const siblings = this.store.ids("directive");
    const previous = this.store.get(siblings[siblings.indexOf(id) - 1] ?? "");
    const part = this.store.get(id);
    if (part?.part !== "directive" || previous?.part !== "directive") return null;
    const tasks = this.store.ids("task", id);
    this.history.before("deed", [previous.id, id, ...tasks]);
    const head = previous.fields.body.trimEnd();
    const tail = part.fields.body.trimStart();
    const noTask = previous.fields.noTask && tasks.length === 0 && (tail === "" || part.fields.noTask);
    const body = head && tail ? `${head} ${tail}` : head + tail;
    this.change(previous, { body, noTask, noTaskReason: noTask ? previous.fields.noTaskReason : "" });
    for (const task of tasks) this.adopt(task, previous.id);
    this.takeOut(id);
    this.touched();
    return { id: previous.id, at: head.length };
  }

  undo(): string[] {
    const ids = this.history.undo();
    this.touched();
    return ids;
  }

  redo(): string[] {
    const ids = this.history.redo();
    this.touched();
    return ids;
  }

  private change(part: AnyPart, fields: Fields): void {
    const next = { ...part, fields: { ...part.fields, ...fields }, refused: null } as AnyPart;
    this.store.put(next);
  }

  private insert(
    kind: ListedPart,
    id: string,
    fields: Fields,
    place: { after?: string | null; parent?: string },
  ) {
    const position = this.placeAfter(kind, place.parent, place.after, id);
    const untold = { saved: null, ahead: null, conflict: null, refused: null };
    const fresh = { typed: {}, moved: false, removed: false, ...untold };
    const whole = { part: kind, id, position, parent: place.parent, ...fresh };
    this.store.put({ ...whole, fields: { ...blank[kind], ...fields } } as unknown as AnyPart);
    const parent = kind === "task" && place.parent ? this.store.get(place.parent) : undefined;
    if (parent?.part === "directive" && parent.fields.noTask)
      this.change(parent, { noTask: false, noTaskReason: "" });
  }

  private adopt(taskId: string, parent: string): void {
    const task = this.store.get(taskId);
    if (!task) return;
    const position = this.placeAfter("task", parent, undefined, taskId);
    this.store.put({ ...task, parent, position, moved: task.saved !== null });
  }

  private takeOut(id: string): void {
    const part = this.store.held(id);
    // Also what the server does not have: it may be on its way there.
    if (part) this.store.put({ ...part, removed: true });
  }

  private placeAfter(
    kind: ListedPart,
    parent: string | undefined,
    after: string | null | undefined,
    own: string,
  ) {
    const siblings = this.store.ids(kind, parent).filter((id) => id !== own);
    const index = after === undefined ? siblings.length - 1 : siblings.indexOf(after ?? "");
    const positionOf = (id: string | undefined) => (id ? (this.store.held(id)?.position ?? null) : null);
    const low = positionOf(siblings[index]);
    const high = positionOf(siblings[index + 1]);
    // Two put in the same place by two browsers at once have the same position until the server has spoken.
    return positionBetween(low, low !== null && high !== null && low >= high ? null : high);
  }
}

function differs(part: AnyPart, fields: Fields): boolean {
  const shown = part.fields as unknown as Fields;
  return Object.entries(fields).some(([name, value]) => !sameValue(value, shown[name]));
}
