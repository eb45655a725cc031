interface Streams {
  bySession: Map<string, number>;
  closers: Set<() => void>;
  /** The server is about to end. */
  closed: boolean;
}

const most = 8;

// One a process: the server that ends, and the code of Next, have copies of this module.
const kept = globalThis as { giaoBanStreams?: Streams };

function streams(): Streams {
  kept.giaoBanStreams ??= { bySession: new Map(), closers: new Set(), closed: false };
  return kept.giaoBanStreams;
}

/** Counts an open stream, until what it gives is called; null where the session has too many. */
export function countStream(sessionId: string, close: () => void): (() => void) | null {
  const { bySession, closers, closed } = streams();
  const open = bySession.get(sessionId) ?? 0;
  if (closed || open >= most) return null;
  bySession.set(sessionId, open + 1);
  closers.add(close);
  return () => {
    if (!closers.delete(close)) return;
    const left = (bySession.get(sessionId) ?? 1) - 1;
    if (left === 0) bySession.delete(sessionId);
    else bySession.set(sessionId, left);
  };
}

/** Ends all streams and lets none begin, so that a server need not wait for them when it ends. */
export function closeStreams(): void {
  const all = streams();
  all.closed = true;
  for (const close of [...all.closers]) close();
}
