/** A percentage as a short bar and its number. */
export function PercentBar({ value }: { value: number }) {
  const percent = Math.min(100, Math.max(0, Math.round(value)));
  return (
    <span className="percent">
      <svg className="bar" aria-hidden="true">
        <rect className="track" />
        <rect className="fill" width={`${percent}%`} />
      </svg>
      <span className="figures">{`${percent}%`}</span>
    </span>
  );
}
