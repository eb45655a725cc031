/** A percentage as a short bar and its number. */
export function PercentBar({ value }: { value: number }) {
  const percent = Math.min(100, Math.max(0, Math.round(value)));
  return (
    <span className="percent">
      <svg className="bar" aria-hidden="true" focusable="false">
        <rect className="track" width="100%" height="100%" />
        <rect className="fill" width={`${percent}%`} height="100%" />
      </svg>
      <span className="figures">{percent}%</span>
    </span>
  );
}
