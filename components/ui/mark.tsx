import type { MarkName } from "./marks";

/** A shape that always stands beside a word. `plain` leaves size and colour to what it stands in (a button, a link). */
export function Mark({ name, plain = false }: { name: MarkName; plain?: boolean }) {
  return (
    <svg className={plain ? undefined : "mark"} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <use href={`#mark-${name}`} />
    </svg>
  );
}
