import { newRequestId } from "@/components/ui/request-id";
import type { EditRequest } from "@/domain/edits/types";
import { EditHistory } from "./edit-history";
import { decide, takeNews } from "./incoming";
import { deadAfter, Journal } from "./journal";
import { LiveFeed, type Payload } from "./live-feed";
import { type Answer, Outbox } from "./outbox";
import type { PartState } from "./parts";
import { RecordStore } from "./record-store";
import { restore } from "./restore";
import { Writing } from "./writing";

export interface Opening {
  meetingId: string;
  personId: string;
  revision: number;
  status: string;
  parts: readonly PartState[];
}

/** One record, open in one tab: the pieces of the editor, joined. */
export class EditorSession {
  readonly store: RecordStore;
  readonly writing: Writing;
  readonly history: EditHistory;
  readonly outbox: Outbox;
  readonly feed: LiveFeed;
  readonly client = clientOfThisTab();
  private readonly journal: Journal;
  private readonly address: string;
  private focused: string | null = null;

  constructor(
    readonly opening: Opening,
    private readonly onStatus: (status: string) => void,
  ) {
    this.address = `/api/meetings/${opening.meetingId}`;
    this.store = new RecordStore(opening.parts);
    this.history = new EditHistory(this.store);
    const { personId, meetingId } = opening;
    this.journal = new Journal(storage(), personId, meetingId, this.client, newRequestId());
    const send = (request: EditRequest, leaving: boolean) => post(`${this.address}/edits`, request, leaving);
    this.outbox = new Outbox(this.store, this.journal, { send, newId: newRequestId, now: Date.now, wait });
    this.writing = new Writing(this.store, this.history, newRequestId, () => this.outbox.touch());
    this.feed = new LiveFeed(this.store, this.address, this.client, opening.revision, {
      status: (status) => this.onStatus(status),
      back: () => {
        const { kind } = this.outbox.current();
        if (kind === "offline" || kind === "signed_out") this.outbox.wake();
      },
    });
  }

  /** Begins to listen and to send; the function ends it. */
  start(): () => void {
    const leave = () => {
      void this.outbox.flush(true);
      this.feed.tell(null, true);
    };
    const wake = () => this.outbox.wake();
    const alive = setInterval(() => this.outbox.keep(), 2_000);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", wake);
    window.addEventListener("focus", wake);
    void this.recover();
    // A tab that died a moment ago still looks alive.
    const again = setTimeout(() => void this.recover(), deadAfter + 1_000);
    this.feed.start();
    return () => {
      clearInterval(alive);
      clearTimeout(again);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", wake);
      window.removeEventListener("focus", wake);
      this.feed.stop();
      leave();
    };
  }

  decide(id: string, choice: "mine" | "theirs"): void {
    decide(this.store, id, choice);
    this.outbox.touch();
  }

  /** Tells the others in which part this person is. */
  enter(id: string | null): void {
    if (this.focused === id) return;
    this.focused = id;
    this.feed.tell(id);
  }

  /** What an earlier tab did not get through, or this one before it was loaded anew. */
  private async recover(): Promise<void> {
    for (const { key, request, parts } of this.journal.left()) {
      const answered = request ? await this.outbox.resend(request) : [];
      if (request) await this.readAnew();
      restore(this.store, parts, answered);
      this.outbox.touch();
      this.journal.forget(key);
    }
  }

  private async readAnew(): Promise<void> {
    const headers = { accept: "application/json" };
    const query = `since=${this.opening.revision}&client=${this.client}`;
    const response = await fetch(`${this.address}/live?${query}`, { headers }).catch(() => null);
    if (!response?.ok) return;
    const { parts } = (await response.json()) as Payload;
    takeNews(this.store, parts);
  }
}

async function post(address: string, request: EditRequest, leaving: boolean): Promise<Answer> {
  const body = JSON.stringify(request);
  const signal = AbortSignal.timeout(20_000);
  const headers = { "content-type": "application/json" };
  // A browser carries no more than 64 KB out of a page that closes; the journal has the rest.
  const keepalive = leaving && body.length < 60_000;
  const response = await fetch(address, { method: "POST", body, headers, keepalive, signal });
  return { status: response.status, body: (await response.json().catch(() => ({}))) as Answer["body"] };
}

const wait = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

function storage(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** The same after a reload, another in each tab: a tab that is duplicated takes its storage along. */
function clientOfThisTab(): string {
  const fresh = newRequestId();
  if (typeof window === "undefined") return fresh;
  try {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const known = navigation?.type === "reload" ? window.sessionStorage.getItem("giao-ban:tab") : null;
    window.sessionStorage.setItem("giao-ban:tab", known ?? fresh);
    return known ?? fresh;
  } catch {
    return fresh;
  }
}
