import type { EditRequest } from "@/domain/edits/types";
import { type Acknowledged, acknowledge, catchUp, type Refused, refuse } from "./incoming";
import type { Journal } from "./journal";
import { type Outgoing, outgoing } from "./outgoing";
import { type AnyPart, sameFields } from "./parts";
import type { RecordStore } from "./record-store";

export type SendState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "sending" }
  /** No answer: tried again by itself. */
  | { kind: "offline" }
  | { kind: "signed_out" }
  /** Not to be written any more: issued, cancelled, taken away. */
  | { kind: "over"; message: string }
  | { kind: "refused"; message: string };

export interface Answer {
  status: number;
  body: {
    revision?: number;
    parts?: Acknowledged[];
    conflicts?: Refused[];
    message?: string;
    errors?: Record<string, string>;
    over?: boolean;
  };
}

export interface Surroundings {
  send(request: EditRequest, leaving: boolean): Promise<Answer>;
  newId(): string;
  now(): number;
  wait(milliseconds: number, then: () => void): () => void;
}

/** A burst is over when nothing was typed for so long. */
const burstPause = 10_000;
const quiet = 500;
const longest = 1_500;
const retries = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Sends what is new as one types, one batch at a time, and again until it is answered. */
export class Outbox {
  private state: SendState = { kind: "saved", at: null };
  private listeners = new Set<() => void>();
  private inFlight: (Outgoing & { request: EditRequest }) | null = null;
  private burst = { id: "", sequence: 0, at: 0 };
  private cancel: (() => void) | null = null;
  private dirtySince = 0;
  private failures = 0;
  /** After a refusal that names no field: one edit at a time, to find the one that is meant. */
  private singly = false;

  constructor(
    private readonly store: RecordStore,
    private readonly journal: Journal,
    private readonly around: Surroundings,
  ) {}

  readonly current = (): SendState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something was changed: it is sent when the typing rests, at the latest after a second and a half. */
  touch(): void {
    this.keep();
    if (this.isOver() || this.inFlight || this.state.kind === "offline") return;
    const now = this.around.now();
    if (!this.dirtySince) this.dirtySince = now;
    this.say({ kind: "waiting" });
    this.later(Math.max(0, Math.min(quiet, this.dirtySince + longest - now)));
  }

  /** Sends at once what there is. True when the server has everything. */
  async flush(leaving = false): Promise<boolean> {
    this.cancel?.();
    if (this.inFlight) {
      if (leaving) await this.around.send(this.inFlight.request, true).catch(() => null);
      return false;
    }
    await this.sendNext(leaving);
    return this.state.kind === "saved";
  }

  /** Sends what there is and waits until it is answered. True when nothing waits for a choice or a correction. */
  async settle(): Promise<boolean> {
    if (this.store.unsent().length > 0) void this.flush();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.state.kind === "waiting" || this.state.kind === "sending") return;
        unsubscribe();
        resolve();
      };
      const unsubscribe = this.subscribe(look);
      look();
    });
    const open = this.store.all().some((part) => !part.removed && (part.conflict || part.refused));
    return this.state.kind === "saved" && !open;
  }

  /** Sends again what an earlier tab had sent without learning whether it arrived. */
  async resend(request: EditRequest): Promise<readonly Acknowledged[]> {
    const answer = await this.around.send(request, false).catch(() => null);
    return answer?.status === 200 ? (answer.body.parts ?? []) : [];
  }

  /** Writes down what is not with the server yet. */
  keep(): void {
    this.journal.write(this.inFlight?.request ?? null, this.store.ownOnly());
  }

  private async sendNext(leaving = false): Promise<void> {
    if (this.isOver()) return;
    const batch = this.nextBatch();
    if (batch.edits.length === 0) return this.rest();
    const request = { ...this.nextInBurst(), edits: batch.edits };
    this.inFlight = { ...batch, request };
    this.dirtySince = 0;
    this.keep();
    this.say({ kind: "sending" });
    await this.attempt(leaving);
  }

  private async attempt(leaving = false): Promise<void> {
    const flight = this.inFlight;
    if (!flight) return;
    let answer: Answer | null = null;
    try {
      answer = await this.around.send(flight.request, leaving);
    } catch {
      // No answer; whether it arrived is not known.
    }
    if (this.inFlight !== flight) return;
    if (!answer || answer.status >= 500 || answer.status === 429) return this.tryAgain();
    this.failures = answer.status === 409 ? this.failures + 1 : 0;
    this.inFlight = null;
    this.take(answer, flight);
    this.keep();
    if (this.isOver() || this.state.kind === "signed_out") return;
    if (answer.status === 409 && this.failures > 3) return this.later(retries[2] ?? 0);
    await this.sendNext();
  }

  private take({ status, body }: Answer, { sent, edits }: Outgoing): void {
    if (status === 200) {
      this.singly = false;
      acknowledge(this.store, sent, body.parts ?? []);
      this.state = { kind: "saved", at: new Date(this.around.now()).toISOString() };
    } else if (status === 401) this.say({ kind: "signed_out" });
    else if (status === 409) refuse(this.store, body.conflicts ?? []);
    else if (status === 403 || status === 404 || body.over)
      this.say({ kind: "over", message: body.message ?? "" });
    else this.mark(sent, edits, body);
  }

  /**
   * Puts the sentences of the server at the parts that they are about. What was corrected while they were on their way
   * is not what they speak of.
   */
  private mark(sent: readonly AnyPart[], edits: Outgoing["edits"], { message = "", errors }: Answer["body"]) {
    if (!errors && edits.length > 1) {
      this.singly = true;
      return;
    }
    this.singly = false;
    const byPart = new Map<string, Record<string, string>>();
    for (const [path, sentence] of Object.entries(errors ?? { "0.form": message })) {
      const [index = "0", field = "form"] = path.split(".");
      const id = edits[Number(index)]?.id ?? sent[0]?.id ?? "";
      byPart.set(id, { ...byPart.get(id), [field]: sentence });
    }
    for (const [id, refused] of byPart) {
      const part = this.store.held(id);
      const meant = sent.find((one) => one.id === id);
      if (part && (!meant || sameFields(part, meant))) this.store.put({ ...part, refused });
    }
    this.say({ kind: "refused", message });
  }

  private tryAgain(): void {
    this.say({ kind: "offline" });
    this.keep();
    const pause = retries[Math.min(this.failures, retries.length - 1)] ?? 0;
    this.failures += 1;
    this.cancel?.();
    this.cancel = this.around.wait(pause, () => void this.attempt());
  }

  /** The line is there again, or somebody signed in again: no more waiting. */
  wake(): void {
    if (this.state.kind === "signed_out") this.say({ kind: "waiting" });
    if (this.inFlight) {
      this.cancel?.();
      void this.attempt();
    } else void this.flush();
  }

  private rest(): void {
    this.dirtySince = 0;
    catchUp(this.store);
    this.keep();
    if (this.store.all().some((part) => part.refused && !part.removed)) {
      const message = this.state.kind === "refused" ? this.state.message : "";
      this.say({ kind: "refused", message });
      return;
    }
    const at = this.state.kind === "saved" ? this.state.at : new Date(this.around.now()).toISOString();
    this.say({ kind: "saved", at });
  }

  private nextBatch(): Outgoing {
    const batch = outgoing(this.store);
    if (!this.singly) return batch;
    const first = batch.edits.slice(0, 1);
    return { edits: first, sent: batch.sent.filter((part) => first.some((edit) => edit.id === part.id)) };
  }

  private nextInBurst(): { burst: string; sequence: number } {
    const now = this.around.now();
    const goesOn = this.burst.id !== "" && now - this.burst.at < burstPause;
    this.burst = goesOn
      ? { id: this.burst.id, sequence: this.burst.sequence + 1, at: now }
      : { id: this.around.newId(), sequence: 1, at: now };
    return { burst: this.burst.id, sequence: this.burst.sequence };
  }

  private later(milliseconds: number): void {
    this.cancel?.();
    this.cancel = this.around.wait(milliseconds, () => void this.flush());
  }

  private isOver(): boolean {
    return this.state.kind === "over";
  }

  private say(state: SendState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
