import type { Batch, Held } from "./batch";
import type { Deed } from "./deeds";
import { partKinds } from "./parts";
import type { EditAnswer, Fields } from "./types";

type Part = EditAnswer["parts"][number];

/** What a batch left behind, to its writer: versions, new places, and the fields that came out otherwise than sent. */
export function answerOf(batch: Batch, revision: number): EditAnswer {
  const parts = [...batch.parts.values()].flatMap((held): Part[] => {
    const { before, now, touched, placed } = held;
    if (!now || !(touched || now.version !== before?.version)) return [];
    const { part, id, version, position } = now;
    const fields = unlikeSent(held);
    return [{ part, id, version, ...(placed && { position }), ...(fields && { fields }) }];
  });
  return { revision, parts };
}

/** What stands there now, in full: what became of the batch since it was applied, its writer cannot know. */
export function presentAnswer(batch: Batch, deeds: readonly Deed[]): EditAnswer {
  const named = new Set(deeds.map(({ part, id }) => `${part} ${id}`));
  const parts = [...batch.parts].flatMap(([key, { now }]): Part[] => {
    if (!now || !named.has(key)) return [];
    const { part, id, version, position, fields } = now;
    return [{ part, id, version, position, fields }];
  });
  return { revision: batch.meeting.revision, parts };
}

function unlikeSent({ now, believed }: Held): Partial<Fields> | null {
  if (!now) return null;
  const { isSame } = partKinds[now.part];
  const isKept = (name: string, kept: unknown, sent: unknown) =>
    JSON.stringify(kept) === JSON.stringify(sent) ||
    (typeof kept === "string" && typeof sent === "string" && isSame?.(name, sent, kept));
  const unlike = Object.entries(now.fields).filter(([name, kept]) => !isKept(name, kept, believed[name]));
  return unlike.length > 0 ? Object.fromEntries(unlike) : null;
}
