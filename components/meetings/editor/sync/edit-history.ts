import type { AnyPart, Fields } from "./parts";
import type { RecordStore } from "./record-store";

type Snapshot = Pick<AnyPart, "part" | "id" | "position" | "parent" | "typed"> & { fields: Fields };
type Step = { kind: "typing" | "deed"; before: Map<string, Snapshot | null>; since: number; at: number };

/** Typing is one step until it rests so long, or has gone on so long. */
const pause = 1_500;
const burst = 10_000;
const longest = 200;

/** What was done here, so that it can be undone: typing in bursts, everything else step by step. */
export class EditHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(
    private readonly store: RecordStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** Remembers the parts as they are, before something is done to them. */
  before(kind: Step["kind"], ids: readonly string[]): void {
    const last = this.done.at(-1);
    this.undone = [];
    if (kind === "typing" && last?.kind === "typing" && this.continues(last, ids)) {
      last.at = this.now();
      return;
    }
    this.done = [...this.done, this.snapshot(kind, ids)].slice(-longest);
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Whether the last thing was more than typing, which a box that is still typed in takes back by itself. */
  isDeed(): boolean {
    return this.done.at(-1)?.kind === "deed";
  }

  /** Takes the last step back; the ids of the parts that it touched. */
  undo(): string[] {
    return this.step(this.done, this.undone);
  }

  redo(): string[] {
    return this.step(this.undone, this.done);
  }

  private step(from: Step[], to: Step[]): string[] {
    const step = from.pop();
    if (!step) return [];
    to.push(this.snapshot(step.kind, [...step.before.keys()]));
    for (const [id, snapshot] of step.before) this.restore(id, snapshot);
    return [...step.before.keys()];
  }

  private continues(last: Step, ids: readonly string[]): boolean {
    const now = this.now();
    return now - last.at < pause && now - last.since < burst && ids.every((id) => last.before.has(id));
  }

  private snapshot(kind: Step["kind"], ids: readonly string[]): Step {
    const before = new Map(ids.map((id) => [id, snapshotOf(this.store.get(id))]));
    return { kind, before, since: this.now(), at: this.now() };
  }

  private restore(id: string, snapshot: Snapshot | null): void {
    const held = this.store.held(id);
    if (!snapshot) {
      if (held) this.store.put({ ...held, removed: true });
      return;
    }
    const fresh = { saved: null, ahead: null, conflict: null, refused: null };
    const part = { ...fresh, ...held, ...snapshot, removed: false, moved: true, refused: null } as AnyPart;
    this.store.put({ ...part, moved: isElsewhere(part) });
  }
}

function snapshotOf(part: AnyPart | undefined): Snapshot | null {
  if (!part) return null;
  const { part: kind, id, position, parent, typed, fields } = part;
  return { part: kind, id, position, parent, typed, fields: fields as Fields };
}

const isElsewhere = ({ saved, position, parent }: AnyPart) =>
  saved !== null && (saved.position !== position || saved.parent !== parent);
