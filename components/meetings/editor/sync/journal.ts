import type { EditRequest } from "@/domain/edits/types";
import type { AnyPart } from "./parts";

export interface JournalEntry {
  at: number;
  /** A batch whose answer has not come: sent again as it is, since it may have arrived. */
  request: EditRequest | null;
  parts: AnyPart[];
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
    private readonly now: () => number = Date.now,
  ) {
    this.prefix = `giao-ban:record:${personId}:${meetingId}:`;
  }

  write(request: EditRequest | null, parts: readonly AnyPart[]): void {
    if (!request && parts.length === 0) {
      this.clear();
      return;
    }
    const entry: JournalEntry = { at: this.now(), request, parts: [...parts] };
    try {
      this.storage?.setItem(this.prefix + this.client, JSON.stringify(entry));
    } catch {
      // No room, or none allowed: then the server alone keeps it.
    }
  }

  clear(): void {
    this.storage?.removeItem(this.prefix + this.client);
  }

  /** What this tab or one that died left behind, each once. */
  takeOver(): JournalEntry[] {
    const found: JournalEntry[] = [];
    for (const key of this.keys()) {
      const entry = this.read(key);
      const own = key === this.prefix + this.client;
      if (!entry || (!own && this.now() - entry.at < deadAfter)) continue;
      this.storage?.removeItem(key);
      found.push(entry);
    }
    return found.sort((a, b) => a.at - b.at);
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
