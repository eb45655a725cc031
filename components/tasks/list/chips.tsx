"use client";

import { Link } from "../../ui/link";
import { Mark } from "../../ui/mark";

type Props = {
  label: string;
  chips: readonly { name: string; value: string; href: string }[];
  /** The list in view, as the other pages about it are asked for. */
  query: string;
  words: Record<"off" | "add" | "clear" | "save" | "csv", string>;
  /** The list without any filter. */
  bare: string;
};

/** What is in force, each with the way to leave it out, and what can be done with the list as a whole. */
export function Chips({ label, chips, query, words, bare }: Props) {
  return (
    <div className="chips">
      <ul aria-label={label}>
        {chips.map(({ name, value, href }) => (
          <li key={href} className="chip">
            <span>
              <span className="key">{name}</span>
              {` ${value}`}
            </span>
            <Link className="off" href={href} aria-label={`${words.off} ${name} ${value}`}>
              <Mark name="close" plain />
            </Link>
          </li>
        ))}
        <li>
          <Link href={`/tasks/filter${query}`}>{words.add}</Link>
        </li>
        {chips.length > 1 && (
          <li>
            <Link href={bare}>{words.clear}</Link>
          </li>
        )}
      </ul>
      <span key={query === "" ? "all" : "some"} className="chips-end">
        {query && <Link href={`/tasks/views${query}`}>{words.save}</Link>}
        <a href={`/tasks/csv${query}`}>{words.csv}</a>
      </span>
    </div>
  );
}
