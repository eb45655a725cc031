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
