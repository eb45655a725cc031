const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date ("2014-03-21") as dd/mm/yyyy, or dd/mm where the year is plain. A date is no instant: no time zone has a say. */
export function DateText({ date, short = false }: { date: string; short?: boolean }) {
  const [, year, month, day] = shape.exec(date) ?? [];
  if (!year) return null;
  return (
    <time className="figures" dateTime={date}>
      {short ? `${day}/${month}` : `${day}/${month}/${year}`}
    </time>
  );
}
