"use client";

import { useRouter } from "next/navigation";
import { Fragment, type MouseEvent } from "react";
import type { Cell, Look, TableData, TableHead, TableRow } from "./list/types";

type Props = TableData & {
  heads: readonly TableHead[];
  /** Whether rows can be ticked; the form round the table sends them. */
  picks: boolean;
  /** What the table and the box over the ticks are called. */
  labels: { table: string; pickAll: string };
};

/**
 * Tasks as a table. It runs in the browser, so that a row goes there once as its bare words and not a second time as
 * markup: the markup of cells is kept short for the same reason, their looks are those of the table (tasks.css).
 */
export function TasksTable({ heads, rows, words, looks, picks, labels }: Props) {
  const router = useRouter();

  /** The links of fifty rows, followed in one place. */
  function follow(event: MouseEvent<HTMLTableElement>) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    router.push(link.pathname + link.search);
  }

  const shown = heads.map((head) => head.cell);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by a key is clicked
    <table className="table has-hover tasks-table" onClick={follow} aria-label={labels.table}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <Head key={head.cell} {...head} pickAll={picks && at === 0 ? labels.pickAll : undefined} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {row.group !== undefined && (
              <tr className="group">
                <th scope="rowgroup" colSpan={shown.length}>
                  {words[row.group]}
                </th>
              </tr>
            )}
            <tr data-row="">
              {shown.map((cell, place) => (
                <td key={cell} className={cell}>
                  {picks && place === 0 && (
                    <input
                      type="checkbox"
                      name="taskIds"
                      value={row.id}
                      aria-labelledby={`r${at}`}
                      data-keys="x"
                    />
                  )}
                  <Content cell={cell} row={row} at={at} words={words} looks={looks} />
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head({ cell, labels, pickAll }: TableHead & { pickAll?: string }) {
  const sorted = labels.find((one) => one.sorted)?.sorted;
  return (
    <th scope="col" className={cell} aria-sort={sorted}>
      {pickAll && <input type="checkbox" aria-label={pickAll} data-pick-all="" />}
      {labels.map(({ label, href, sorted: isSorted }, at) => (
        <Fragment key={label}>
          {at > 0 && ", "}
          {href ? (
            <a href={href}>
              {label}
              {isSorted && (
                <svg className={isSorted === "descending" ? "is-turned" : undefined} aria-hidden="true">
                  <use href="#mark-sorted" />
                </svg>
              )}
            </a>
          ) : (
            label
          )}
        </Fragment>
      ))}
    </th>
  );
}

type ContentProps = { cell: Cell; row: TableRow; at: number } & Pick<TableData, "words" | "looks">;

function Content({ cell, row, at, words, looks }: ContentProps) {
  const text = (place: number | undefined) => (place === undefined ? null : words[place]);
  switch (cell) {
    case "when":
      return (
        <>
          {row.time !== undefined && <State look={looks[row.time]} />}
          <Small of={[text(row.due), text(row.original)]} />
        </>
      );
    case "what":
      return (
        <>
          <a id={`r${at}`} href={`/tasks/${row.id}`}>
            {row.title}
          </a>
          <Small of={[text(row.meeting), text(row.notice)]} />
        </>
      );
    case "lead":
      return (
        <>
          {text(row.lead)}
          <Small of={[text(row.owner)]} />
        </>
      );
    case "opened":
      return text(row.given);
    case "partners":
      return text(row.coordinating);
    case "status":
      return (
        <>
          <State look={looks[row.status]} />
          {row.percent !== undefined && <Percent value={row.percent} />}
        </>
      );
    default:
      return text(row[cell]);
  }
}

/** The second line of a cell. */
function Small({ of }: { of: readonly (string | null | undefined)[] }) {
  const told = of.filter(Boolean);
  return told.length > 0 ? <small>{told.join(", ")}</small> : null;
}

function State({ look }: { look: Look | undefined }) {
  if (!look) return null;
  const [mark, tone, words] = look;
  return (
    <b className={tone || undefined}>
      <svg aria-hidden="true">
        <use href={`#mark-${mark}`} />
      </svg>
      {words}
    </b>
  );
}

function Percent({ value }: { value: number }) {
  return (
    <i>
      <svg aria-hidden="true">
        <rect width={`${value}%`} height="100%" />
      </svg>
      {value}%
    </i>
  );
}
