import type { Connection } from "@/db/client";
import type { RecordPart } from "@/db/enums";
import { partKinds } from "./parts";
import type { State } from "./parts/part-kind";

/** The parts of a record: of each kind that is named those with these ids, or all. */
export async function readParts(
  connection: Connection,
  meetingId: string,
  wanted: ReadonlyMap<RecordPart, ReadonlySet<string> | "all">,
): Promise<State[]> {
  const reads = [...wanted].map(([part, ids]) =>
    partKinds[part].read(connection, meetingId, ids === "all" ? undefined : [...ids]),
  );
  return (await Promise.all(reads)).flat();
}
