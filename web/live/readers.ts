import { type Database, database } from "@/db/client";
import { recordChannel } from "@/domain/edits/notify";

type Wake = () => void;

/** Who is to be woken when something in a record is not as it was. */
export interface Readers {
  /** Calls `wake` at each news of the record, until what it gives is called. */
  add(meetingId: string, wake: Wake): () => void;
}

/**
 * Listens on a connection of its own, which postgres.js opens again when it breaks, and closes with the pool. Where the
 * line was lost all are woken once it is there again, since nobody knows what was said meanwhile.
 */
export function listenOn(client: Database["$client"]): Readers {
  const readers = new Map<string, Set<Wake>>();
  const wakeOf = (meetingId: string) => {
    for (const wake of readers.get(meetingId) ?? []) wake();
  };
  const wakeAll = () => {
    for (const meetingId of readers.keys()) wakeOf(meetingId);
  };
  client.listen(recordChannel, wakeOf, wakeAll).catch(console.error);
  return {
    add(meetingId, wake) {
      const own = readers.get(meetingId) ?? new Set();
      readers.set(meetingId, own.add(wake));
      return () => {
        own.delete(wake);
        if (own.size === 0 && readers.get(meetingId) === own) readers.delete(meetingId);
      };
    },
  };
}

// One listener a process, over the copies of this module that a build may make.
const kept = globalThis as { giaoBanReaders?: Readers };

/** The readers of this process. */
export function readers(): Readers {
  kept.giaoBanReaders ??= listenOn(database().$client);
  return kept.giaoBanReaders;
}
