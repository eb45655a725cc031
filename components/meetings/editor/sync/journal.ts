import type { EditRequest } from "@/domain/edits/types";
import type { AnyPart } from "./parts";

export interface JournalEntry {
  at: number;
  /** The tab that wrote it. */
  client: string;
  /** A batch whose answer has not come: sent again as it is, since it may have arrived. */
  request: EditRequest | null;
  parts: AnyPart[];
}

const everyJournal = "giao-ban:record:";

/** Takes what is not with the server out of this browser: whoever signs out leaves nothing behind. */
export function forgetJournals(storage: Pick<Storage, "removeItem" | "key" | "length">): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of keys) if (key.startsWith(everyJournal)) storage.removeItem(key);
}

/** How old the journal of a tab has to be before another takes it for dead. */
export const deadAfter = 6_000;

/** Keeps in the browser what the server does not have yet, so that a closed tab or a dead machine lose nothing. */
export class Journal {
  private readonly prefix: string;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | null,
    personId: string,
    meetingId: string,
    private readonly client: string,
    /** Another each time that a page is loaded: what the page before left is not written over. */
    private readonly page: string,
    private readonly now: () => number = Date.now,
  ) {
    this.prefix = `${everyJournal}${personId}:${meetingId}:`;
  }

  write(request: EditRequest | null, parts: readonly AnyPart[]): void {
    if (!request && parts.length === 0) {
      this.clear();
      return;
    }
    const entry: JournalEntry = { at: this.now(), client: this.client, request, parts: [...parts] };
    try {
      this.storage?.setItem(this.prefix + this.page, JSON.stringify(entry));
    } catch {
      // No room, or none allowed: then the server alone keeps it.
    }
  }

  clear(): void {
    this.storage?.removeItem(this.prefix + this.page);
  }

  /** What this tab before it was loaded anew, or one that died, left behind; it stays until it is forgotten. */
  left(): (JournalEntry & { key: string })[] {
    const found = this.keys().flatMap((key) => {
      const entry = this.read(key);
      if (!entry || key === this.prefix + this.page) return [];
      const isOver = entry.client === this.client || this.now() - entry.at >= deadAfter;
      return isOver ? [{ ...entry, key }] : [];
    });
    return found.sort((a, b) => a.at - b.at);
  }

  forget(key: string): void {
    this.storage?.removeItem(key);
  }

  private keys(): string[] {
    const { storage } = this;
    if (!storage) return [];
    const all = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    return all.filter((key) => key.startsWith(this.prefix));
  }

  private read(key: string): JournalEntry | null {
    try {
      const entry = JSON.parse(this.storage?.getItem(key) ?? "null") as JournalEntry | null;
      return entry && Array.isArray(entry.parts) ? entry : null;
    } catch {
      return null;
    }
  }
}
