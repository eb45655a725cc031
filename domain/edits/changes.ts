import type { Revision } from "../revisions/write";
import { partKinds } from "./parts";
import type { State } from "./parts/part-kind";

interface Span {
  before: State | null;
  now: State | null;
}

/** What a batch did to a part; its new state has its new version. */
export type Change =
  | { kind: "added"; before: null; now: State }
  | { kind: "removed"; before: State; now: null }
  | { kind: "changed" | "moved"; before: State; now: State };

/**
 * What came of a part, or null where it is as it was. One that was added begins with a version that none of its id had
 * before, in case that it was there once.
 */
export function changeOf({ before, now }: Span, number: number): Change | null {
  if (!before) return now && { kind: "added", before, now: { ...now, version: number } };
  if (!now) return { kind: "removed", before, now };
  const names = differing(before, now);
  if (names.length === 0) return null;
  const kind = names.every((name) => name === "position" || name === "parent") ? "moved" : "changed";
  const version = before.version + (kind === "changed" ? 1 : 0);
  return { kind, before, now: { ...now, version } };
}

/** How a change stands among the revisions: what was added or removed in full, else what differs. */
export function revisionOf(change: Change): Revision {
  const { kind, before, now } = change;
  const { part, id } = now ?? before;
  const names = before && now ? differing(before, now) : null;
  const shown = (state: State | null) => (state ? pick(contentOf(state), names) : {});
  return { part, partId: id, kind, before: shown(before), after: shown(now) };
}

/** What is written of a part: its fields and its place. */
function contentOf({
  part,
  position,
  parent,
  fields,
}: State): Record<string, string | boolean | string[] | null> {
  const { derived } = partKinds[part];
  const written = Object.entries(fields).filter(([name]) => !derived.includes(name));
  return { ...Object.fromEntries(written), ...(position && { position }), ...(parent && { parent }) };
}

function differing(before: State, now: State): string[] {
  const [old, next] = [contentOf(before), contentOf(now)];
  return Object.keys(next).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]));
}

function pick<Value>(content: Record<string, Value>, names: readonly string[] | null): Record<string, Value> {
  return names
    ? Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)))
    : content;
}
