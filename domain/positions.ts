import { generateKeyBetween } from "fractional-indexing";

/** The position between two neighbours; null stands for the end of the list on that side. */
export function positionBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** The position behind all of these, in whatever order they come. */
export function positionAtEnd(positions: readonly string[]): string {
  const last = positions.reduce<string | null>(
    (highest, one) => (highest === null || one > highest ? one : highest),
    null,
  );
  return generateKeyBetween(last, null);
}

/**
 * The position behind the sibling with that id, among siblings in their order: at the beginning for null, at the end
 * for none and for one that is not there (any more).
 */
export function positionAfter(
  siblings: readonly { id: string; position: string }[],
  after: string | null | undefined,
): string {
  const index = siblings.findIndex((sibling) => sibling.id === after);
  if (after !== null && index === -1) return positionAtEnd(siblings.map((sibling) => sibling.position));
  const before = siblings[index]?.position ?? null;
  // Rows that share a position have no room between them: the next one that stands further on is the neighbour.
  const next = siblings.slice(index + 1).find(({ position }) => before === null || position > before);
  return generateKeyBetween(before, next?.position ?? null);
}

/** The position that takes a row one step up or down among its siblings (sorted); null where it stands at that end. */
export function positionOneStep(
  siblings: readonly string[],
  own: string,
  step: "up" | "down",
): string | null {
  const index = siblings.indexOf(own);
  if (step === "up")
    return index <= 0 ? null : generateKeyBetween(siblings[index - 2] ?? null, siblings[index - 1] ?? null);
  if (index === -1 || index === siblings.length - 1) return null;
  return generateKeyBetween(siblings[index + 1] ?? null, siblings[index + 2] ?? null);
}
