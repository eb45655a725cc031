export type Part = { kind: "done" | "open" | "soon" | "overdue"; count: number };

const space = 0.6;

/** Counts side by side, as SVG so that they print. `of`: the count that fills the whole width, to compare bars in a column. */
export function StackedBar({ parts, of, label }: { parts: readonly Part[]; of?: number; label?: string }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const scale = 100 / Math.max(of ?? total, 1);
  let x = 0;
  const placed = parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const width = part.count * scale;
      const rect = { kind: part.kind, x, width: Math.max(width - space, 0.4) };
      x += width;
      return rect;
    });
  return (
    <svg className="bar" role="img" aria-label={label} aria-hidden={!label}>
      {placed.map(({ kind, x, width }) => (
        <rect
          key={kind}
          className={`of-${kind}`}
          x={`${x.toFixed(2)}%`}
          y={kind === "open" ? 0.5 : 0}
          width={`${width.toFixed(2)}%`}
          height={kind === "open" ? 7 : 8}
        />
      ))}
    </svg>
  );
}
