import type { PresentPerson } from "@/domain/edits/types";
import { type News, takeNews } from "./incoming";
import type { RecordStore } from "./record-store";

export interface Payload {
  revision: number;
  status: string;
  parts: News[];
  people: PresentPerson[];
}

type How = "stream" | "polling" | "none";

const pollEvery = 3_000;
/** After so many the stream is tried again: the line may only have been down. */
const pollsBetweenStreams = 20;
/** A proxy that holds the stream back lets neither the first event nor a beat through. */
const silence = 25_000;
const firstWord = 6_000;

/** What the others do, as it happens: by a stream, by asking again and again where a proxy cuts it. */
export class LiveFeed {
  private people: readonly PresentPerson[] = [];
  private listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private polls = 0;
  private stopped = false;
  how: How = "none";

  constructor(
    private readonly store: RecordStore,
    private readonly address: string,
    private readonly client: string,
    private revision: number,
    private readonly on: { status(status: string): void; back(): void },
  ) {}

  readonly present = (): readonly PresentPerson[] => this.people;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopped = false;
    this.openStream();
  }

  stop(): void {
    this.stopped = true;
    this.source?.close();
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
  }

  /** Where this person is, and that they leave. */
  tell(part: string | null, leaving = false): void {
    const body = JSON.stringify({ client: this.client, part, ...(leaving && { leaving }) });
    const headers = { "content-type": "application/json" };
    fetch(`${this.address}/presence`, { method: "POST", body, headers, keepalive: true }).catch(() => {});
  }

  private openStream(): void {
    if (this.stopped) return;
    const source = new EventSource(this.query());
    this.source = source;
    this.expectWithin(firstWord);
    source.addEventListener("message", (event) => {
      this.how = "stream";
      this.failures = 0;
      this.expectWithin(silence);
      this.take(JSON.parse(event.data) as Payload);
    });
    source.addEventListener("beat", () => this.expectWithin(silence));
    source.addEventListener("over", () => {
      source.close();
      void this.poll();
    });
    source.addEventListener("error", () => this.streamFailed());
  }

  private streamFailed(): void {
    this.source?.close();
    clearTimeout(this.watchdog);
    if (this.stopped) return;
    this.failures += 1;
    if (this.failures >= 3) {
      this.polls = 0;
      return void this.poll();
    }
    this.timer = setTimeout(() => this.openStream(), 1_000 * this.failures);
  }

  private expectWithin(milliseconds: number): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.streamFailed(), milliseconds);
  }

  private async poll(): Promise<void> {
    if (this.stopped) return;
    clearTimeout(this.watchdog);
    this.how = "polling";
    try {
      const response = await fetch(this.query(), { headers: { accept: "application/json" } });
      if (response.ok) this.take((await response.json()) as Payload);
      else if (response.status === 403 || response.status === 404) this.on.status("over");
    } catch {
      // The line is down; asked again below.
    }
    this.polls += 1;
    const next = () => (this.polls < pollsBetweenStreams ? void this.poll() : this.openStream());
    if (!this.stopped) this.timer = setTimeout(next, pollEvery);
  }

  private query(): string {
    return `${this.address}/live?since=${this.revision}&client=${this.client}`;
  }

  private take({ revision, status, parts, people }: Payload): void {
    this.revision = Math.max(this.revision, revision);
    takeNews(this.store, parts);
    if (JSON.stringify(people) !== JSON.stringify(this.people)) {
      this.people = people;
      for (const listener of this.listeners) listener();
    }
    this.on.status(status);
    this.on.back();
  }
}
