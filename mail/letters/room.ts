// Mail readers cut off a letter of more than 102 kB; a row takes almost 2.
const mostRows = 40;
const fewestRows = 3;

/** How many rows of each group a letter holds: the first groups in full where they can be, and some of each. */
export function roomFor(counts: readonly number[]): number[] {
  let left = mostRows - fewestRows * counts.length;
  return counts.map((count) => {
    const rows = Math.min(count, fewestRows + left);
    left -= Math.max(0, rows - fewestRows);
    return rows;
  });
}
