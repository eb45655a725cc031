import type { RecordPart } from "@/db/enums";
import { type AnyPart, bySequence, type HeldPart, heldPart, isUnsent, type PartState } from "./parts";

type Listener = () => void;

/**
 * The record as this browser holds it. Each part is an object that is replaced when it changes, so that what shows a
 * part is drawn again when that part changes and at no other time.
 */
export class RecordStore {
  private parts = new Map<string, AnyPart>();
  private orders = new Map<string, readonly string[]>();
  private partListeners = new Map<string, Set<Listener>>();
  private listeners = new Set<Listener>();
  private changes = 0;

  constructor(states: readonly PartState[]) {
    for (const state of states) this.parts.set(state.id, heldPart(state));
  }

  get(id: string): AnyPart | undefined {
    const part = this.parts.get(id);
    return part?.removed ? undefined : part;
  }

  /** Also what was removed here and is still with the server. */
  held(id: string): AnyPart | undefined {
    return this.parts.get(id);
  }

  /** The ids of a kind in their order; of tasks those of one conclusion. The same array until one comes, goes or moves. */
  ids(kind: RecordPart, parent?: string): readonly string[] {
    const key = `${kind} ${parent ?? ""}`;
    const known = this.orders.get(key);
    if (known) return known;
    const found = this.all()
      .filter((part) => part.part === kind && !part.removed && (!parent || part.parent === parent))
      .sort(bySequence)
      .map((part) => part.id);
    this.orders.set(key, found);
    return found;
  }

  list<Kind extends RecordPart>(kind: Kind, parent?: string): HeldPart<Kind>[] {
    return this.ids(kind, parent).map((id) => this.parts.get(id) as unknown as HeldPart<Kind>);
  }

  all(): AnyPart[] {
    return [...this.parts.values()];
  }

  unsent(): AnyPart[] {
    return this.all().filter(isUnsent);
  }

  /** What only this browser has: what was not sent, and what was typed and is not understood yet. */
  ownOnly(): AnyPart[] {
    return this.all().filter(
      (part) => isUnsent(part) || (!part.removed && Object.keys(part.typed).length > 0),
    );
  }

  put(part: AnyPart): void {
    const before = this.parts.get(part.id);
    this.parts.set(part.id, part);
    this.tell(part.id, !before || !inSamePlace(before, part));
  }

  drop(id: string): void {
    if (this.parts.delete(id)) this.tell(id, true);
  }

  /** Rises with every change of anything. */
  readonly version = (): number => this.changes;

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subscribePart(id: string, listener: Listener): () => void {
    const listeners = this.partListeners.get(id) ?? new Set();
    this.partListeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  private tell(id: string, reordered: boolean): void {
    this.changes += 1;
    if (reordered) this.orders.clear();
    for (const listener of this.partListeners.get(id) ?? []) listener();
    for (const listener of this.listeners) listener();
  }
}

const inSamePlace = (a: AnyPart, b: AnyPart) =>
  a.position === b.position && a.parent === b.parent && a.removed === b.removed;
