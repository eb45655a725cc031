import { marks } from "./marks";

/** All marks once a page; `Mark` refers to them. */
export function MarkSprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      {Object.entries(marks).map(([name, shape]) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}
