import type { RecordPart } from "@/db/enums";
import { InvalidError } from "../errors";
import { parseInput } from "../input";
import { positionAfter } from "../positions";
import { type Change, changeOf } from "./changes";
import type { Deed } from "./deeds";
import { partKinds } from "./parts";
import type { Draft, State } from "./parts/part-kind";
import type { Fields } from "./types";

/** A part that a batch deals with. */
export interface Held {
  before: State | null;
  now: State | null;
  /** The fields as their writer has them, who is told where they came out otherwise. */
  believed: Record<string, unknown>;
  /** Named by an edit; put in a place by one. */
  touched: boolean;
  placed: boolean;
}

type Doing<Kind extends Deed["do"]> = Extract<Deed, { do: Kind }>;

/** Edits of one record, applied to what was read of it; nothing is written yet. */
export class Batch implements Draft {
  readonly parts = new Map<string, Held>();
  /** Parts that were written or removed since the writer saw them. */
  readonly stale = new Map<string, { part: RecordPart; id: string }>();

  constructor(
    readonly work: Draft["work"],
    readonly meeting: Draft["meeting"],
    states: readonly State[],
  ) {
    for (const state of states) {
      const { fields: believed } = state;
      this.parts.set(keyOf(state), { before: state, now: state, believed, touched: false, placed: false });
    }
  }

  readonly living = (part: RecordPart): State[] =>
    [...this.parts.values()].map(({ now }) => now).filter((now) => now?.part === part) as State[];

  /** Applies one edit. Throws InvalidError and RefusedError where it cannot be; a stale one is noted. */
  async apply(deed: Deed): Promise<void> {
    if (deed.do === "splice") return this.splice(deed);
    if (deed.do === "set") return this.set(deed);
    if (deed.do === "add") return this.add(deed);
    if (deed.do === "move") return this.move(deed);
    return this.remove(deed);
  }

  /** What it did to each part; their states have their new versions from here on. */
  changes(number: number): Change[] {
    return [...this.parts.values()].flatMap((held) => {
      const change = changeOf(held, number);
      if (!change) return [];
      held.now = change.now;
      return [change];
    });
  }

  /** A part as it was before the batch. */
  before(part: RecordPart, id: string): State | null {
    return this.parts.get(keyOf({ part, id }))?.before ?? null;
  }

  private async splice({ part, id, version, at, remove, insert }: Doing<"splice">): Promise<void> {
    const held = this.find(part, id, version);
    if (!held) return;
    const body = String(held.now.fields.body);
    if (at + remove > body.length) throw new InvalidError({ at: { key: "unknown" } });
    const sent = { body: body.slice(0, at) + insert + body.slice(at + remove) };
    await this.change(held, parseInput(partKinds[part].changes, sent), sent);
  }

  private async set({ part, id, version, fields, sent = fields }: Doing<"set">): Promise<void> {
    const held = this.find(part, id, version);
    if (held) await this.change(held, fields, sent);
  }

  private async change(held: Held & { now: State }, named: Partial<Fields>, sent: Record<string, unknown>) {
    const { now } = held;
    const next = { ...now.fields, ...named } as Fields;
    const fields = await partKinds[now.part].complete(this, now.id, next, named, now.fields);
    held.now = { ...now, fields };
    held.believed = { ...held.believed, ...sent };
  }

  private async add({ part, id, parent, after, fields: named, sent = named }: Doing<"add">): Promise<void> {
    const known = this.parts.get(keyOf({ part, id }));
    if (known?.now) return this.note({ part, id });
    if (part === "task" && !parent) throw new InvalidError({ parent: { key: "required" } });
    const under = part === "task" && parent ? { parent } : {};
    if (!this.hasParent(under.parent)) return;
    const { complete, blank } = partKinds[part];
    const fields = await complete(this, id, { ...blank, ...named } as Fields, named, null);
    const position = positionAfter(this.siblings(part, under.parent), after);
    const now: State = { part, id, version: known?.before?.version ?? 0, position, ...under, fields };
    const before = known?.before ?? null;
    this.parts.set(keyOf(now), { before, now, believed: { ...blank, ...sent }, touched: true, placed: true });
    this.takeMarkOff(under.parent);
  }

  private async move({ part, id, version, parent, after, step }: Doing<"move">): Promise<void> {
    const held = this.find(part, id, version);
    if (!held) return;
    held.placed = true;
    const from = held.now.parent;
    // The conclusion that a task stays under was not read.
    if (part === "task" && !this.hasParent(parent)) return;
    const to = part === "task" ? (parent ?? from) : undefined;
    const others = this.siblings(part, to).filter((sibling) => sibling.id !== id);
    const index = others.filter((sibling) => inOrder(sibling, held.now) < 0).length;
    const target = step ? index + (step === "up" ? -1 : 1) : indexAfter(others, after);
    if (from === to && Math.min(Math.max(target, 0), others.length) === index) return;
    const position = positionAfter(others, target <= 0 ? null : others[target - 1]?.id);
    held.now = { ...held.now, position, ...(to && { parent: to }) };
    if (from !== to) this.takeMarkOff(to);
  }

  private async remove({ part, id, version }: Doing<"remove">): Promise<void> {
    const known = this.parts.get(keyOf({ part, id }));
    // Gone with its conclusion, in this batch.
    if (known && !known.now) return;
    if (!this.find(part, id, version)) return;
    for (const one of this.parts.values()) {
      if (one === known || one.now?.parent === id) one.now = null;
    }
  }

  /** The part, where it is there in that version; else it is noted as stale. */
  private find(part: RecordPart, id: string, version?: number): (Held & { now: State }) | null {
    const held = this.parts.get(keyOf({ part, id }));
    const isStale = version !== undefined && held?.before && held.before.version !== version;
    if (!held?.now || isStale) {
      this.note({ part, id });
      return null;
    }
    held.touched = true;
    return held as Held & { now: State };
  }

  private note(part: { part: RecordPart; id: string }): void {
    this.stale.set(keyOf(part), part);
  }

  private hasParent(id: string | undefined): boolean {
    return id === undefined || this.find("directive", id) !== null;
  }

  /** Where a task comes, the mark that none arises goes. */
  private takeMarkOff(directiveId: string | undefined): void {
    const held = directiveId ? this.parts.get(keyOf({ part: "directive", id: directiveId })) : undefined;
    if (!held?.now?.fields.noTask) return;
    held.now = { ...held.now, fields: { ...held.now.fields, noTask: false, noTaskReason: "" } };
  }

  private siblings(part: RecordPart, parent: string | undefined): State[] {
    return this.living(part)
      .filter((state) => state.parent === parent)
      .sort(inOrder);
  }
}

const keyOf = ({ part, id }: { part: RecordPart; id: string }) => `${part} ${id}`;

function inOrder(a: State, b: State): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function indexAfter(others: readonly State[], after: string | null | undefined): number {
  const index = others.findIndex((sibling) => sibling.id === after);
  return after === null || index >= 0 ? index + 1 : others.length;
}
