import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { EditAnswer, EditConflict, RecordNews } from "@/domain/edits/types";
import { postAndHangUp, postJson } from "./post-json";
import { Stream } from "./stream";

interface Text {
  part: "section" | "directive";
  id: string;
  version: number;
  body: string;
}

/** An edit that the server acknowledged: what came or went, in which burst. */
export interface Acknowledged {
  partId: string;
  burst: string;
  came?: string;
  went?: string;
}

type Change = { at: number; remove: number; insert: string };

const words = /«[^»]*»/g;

/** A browser with a bad line: it knows of the record what it was told, and nothing else. */
export class Writer {
  readonly texts: Map<string, Text>;
  readonly acknowledged: Acknowledged[] = [];
  revision: number;
  private stream: Stream | null = null;
  private burst = "";
  private sequence = 0;
  private burstWords = new Set<string>();
  private count = 0;
  /** Told while an edit was on its way. */
  private waiting = new Map<string, Text>();
  private isSending = false;

  constructor(
    readonly name: string,
    private readonly address: string,
    private readonly headers: OutgoingHttpHeaders,
    texts: readonly Text[],
    revision: number,
    private readonly random: () => number,
  ) {
    this.texts = new Map(texts.map((text) => [text.id, { ...text }]));
    this.revision = revision;
    this.openStream();
    this.beginBurst();
  }

  /** One edit of one of the texts; a word that nobody else writes comes, or one that stands there goes. */
  async edit(): Promise<void> {
    if (this.random() < 0.1) this.cutStream();
    if (this.random() < 0.2) this.beginBurst();
    const ids = [...this.texts.keys()];
    const id = ids[Math.floor(this.random() * ids.length)] ?? "";
    const word = `«${this.name}${this.count++} đối ngoại»`;
    for (;;) {
      const text = this.texts.get(id);
      if (!text) throw new Error("There is no such text.");
      if (await this.send(text, this.changeOf(text.body, word))) return;
    }
  }

  leave(): void {
    this.stream?.cut();
  }

  private changeOf(body: string, word: string): Change {
    const standing = [...body.matchAll(words)].filter(([one]) => !this.burstWords.has(one));
    const chosen = standing[Math.floor(this.random() * standing.length)];
    if (chosen && this.random() < 0.3) return { at: chosen.index, remove: chosen[0].length, insert: "" };
    const seams = [0, ...[...body.matchAll(words)].map(({ index, 0: one }) => index + one.length)];
    return { at: seams[Math.floor(this.random() * seams.length)] ?? 0, remove: 0, insert: word };
  }

  /** Whether it was acknowledged; else somebody else was quicker. */
  private async send(text: Text, change: Change): Promise<boolean> {
    const { part, id, version, body } = text;
    this.sequence += 1;
    const { burst, sequence } = this;
    const batch = { burst, sequence, edits: [{ do: "splice", part, id, version, ...change }] };
    this.isSending = true;
    try {
      while (this.random() < 0.2) {
        await postAndHangUp(`${this.address}/edits`, batch, this.headers, this.random() * 40);
      }
      const { status, text: said } = await postJson(`${this.address}/edits`, batch, this.headers);
      if (status === 409) return this.takeConflict(JSON.parse(said).conflicts);
      if (status !== 200) throw new Error(`${status} ${said}`);
      const [answer] = (JSON.parse(said) as EditAnswer).parts;
      const next = body.slice(0, change.at) + change.insert + body.slice(change.at + change.remove);
      text.body = String(answer?.fields?.body ?? next);
      text.version = answer?.version ?? 0;
    } finally {
      this.isSending = false;
    }
    const went = body.slice(change.at, change.at + change.remove);
    this.acknowledged.push({ partId: id, burst, ...(went ? { went } : { came: change.insert }) });
    if (change.insert) this.burstWords.add(change.insert);
    // The answer to a resend tells what others wrote after it.
    if (text.version !== version + 1) this.beginBurst();
    this.takeWaiting();
    return true;
  }

  private takeConflict(conflicts: EditConflict[]): false {
    for (const { id, version, fields } of conflicts) this.learn({ id, version, body: String(fields.body) });
    this.isSending = false;
    this.takeWaiting();
    return false;
  }

  /** What others wrote ends a burst, so that each has a row of its own in each part. */
  private learn({ id, version, body }: Pick<Text, "id" | "version" | "body">): void {
    const text = this.texts.get(id);
    if (!text || version <= text.version) return;
    Object.assign(text, { version, body });
    this.beginBurst();
  }

  private beginBurst(): void {
    this.burst = randomUUID();
    this.sequence = 0;
    this.burstWords = new Set();
  }

  private openStream(): void {
    const path = `${this.address}/live?since=${this.revision}&client=${randomUUID()}`;
    const stream = new Stream(path, this.headers, ({ event, data }) => {
      if (event !== "message" || stream !== this.stream) return;
      const news = JSON.parse(data) as RecordNews;
      this.revision = news.revision;
      for (const part of news.parts) {
        if ("removed" in part || !("body" in part.fields)) continue;
        const { id, version, fields } = part;
        this.waiting.set(id, { part: part.part as Text["part"], id, version, body: fields.body });
      }
      if (!this.isSending) this.takeWaiting();
    });
    this.stream = stream;
  }

  private cutStream(): void {
    this.stream?.cut();
    this.openStream();
  }

  private takeWaiting(): void {
    for (const text of this.waiting.values()) this.learn(text);
    this.waiting.clear();
  }
}
