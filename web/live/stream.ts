import { database } from "@/db/client";
import { newsFor } from "@/domain/edits/news";
import { DomainError } from "@/domain/errors";
import { mayOnMeeting } from "@/domain/permissions";
import type { Tab } from "@/domain/presence/commands";
import { personOfSession } from "@/domain/sessions/commands";
import { UnfitRequestError } from "../api";
import { clock } from "../clock";
import { Bell } from "./bell";
import { readers } from "./readers";
import { countStream } from "./streams";

const beat = 10_000;
/** Events that nobody took, though nobody hung up either. */
const mostUnread = 100;

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // For proxies that gather; that nobody may compress, proxy.ts says.
  "x-accel-buffering": "no",
};

const encoder = new TextEncoder();

export interface Reader {
  tab: Tab;
  since: number;
  sessionId: string;
  /** Of the request: the browser hung up. */
  signal: AbortSignal;
}

/**
 * A stream of server-sent events: what the others write, as it happens. It ends with the session and with the right to
 * write. Throws UnfitRequestError where the session has too many of them open.
 */
export function openStream(reader: Reader): Response {
  const ending = new AbortController();
  const bell = new Bell();
  const end = () => {
    ending.abort();
    bell.ring();
  };
  const uncount = countStream(reader.sessionId, end);
  if (!uncount) throw new UnfitRequestError(429, "too_many_streams");
  const unsubscribe = readers().add(reader.tab.meetingId, bell.ring);
  reader.signal.addEventListener("abort", end, { once: true });
  let isLeft = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string) => {
        if (isLeft || (controller.desiredSize ?? 0) < -mostUnread) end();
        else controller.enqueue(encoder.encode(event));
      };
      // Not waited for: a stream begins when this returns.
      void tell(reader, bell, send, ending.signal)
        .catch(console.error)
        .finally(() => {
          unsubscribe();
          uncount();
          if (!isLeft) controller.close();
        });
    },
    cancel() {
      isLeft = true;
      end();
    },
  });
  return new Response(body, { headers });
}

/** Tells what is new, at once and then as it happens, and beats in between. */
async function tell(
  reader: Reader,
  bell: Bell,
  send: (event: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let { since } = reader;
  let told = "";
  let nextBeat = 0;
  while (!signal.aborted) {
    const isBeat = performance.now() >= nextBeat;
    const { news, mayWrite } = await newsOf(reader, since, isBeat);
    if (news) {
      const around = JSON.stringify([news.status, news.people]);
      const isNew = news.parts.length > 0 || around !== told;
      if (isNew) send(`id: ${news.revision}\ndata: ${JSON.stringify(news)}\n\n`);
      since = news.revision;
      told = around;
    }
    if (!mayWrite) return send("event: over\ndata: {}\n\n");
    if (isBeat) {
      send("event: beat\ndata: {}\n\n");
      nextBeat = performance.now() + beat;
    }
    await bell.heard(nextBeat - performance.now());
  }
}

/** Asks anew who it is and what they may, as each request does. */
async function newsOf({ tab, sessionId }: Reader, since: number, renew: boolean) {
  const context = { database: database(), clock: await clock() };
  const actor = await personOfSession(context.database, context.clock, sessionId);
  if (!actor) return { news: null, mayWrite: false };
  try {
    const news = await newsFor({ ...context, actor }, tab, since, { renew });
    return { news, mayWrite: mayOnMeeting(actor, "edit", news.status) };
  } catch (error) {
    if (error instanceof DomainError) return { news: null, mayWrite: false };
    throw error;
  }
}
