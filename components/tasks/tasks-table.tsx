"use client";

import { Fragment } from "react";
import type { Cell, Look, Part, TableData, TableHead } from "./list/types";

type Props = TableData & {
  heads: readonly TableHead[];
  /** Whether rows can be ticked; the form round the table sends them. */
  picks: boolean;
  /** What the table and the box over the ticks are called. */
  labels: { table: string; pickAll: string };
  /** The language of what people wrote, where the page is in another. */
  lang?: string;
};

/**
 * Tasks as a table. It runs in the browser, so that a row goes there once as its bare words and not a second time as
 * markup: the markup of cells is kept short for the same reason, their looks are those of the table (tasks.css), and a
 * mark, which has no name, is nothing to who hears the page.
 */
export function TasksTable({ heads, picks, labels, lang, ...data }: Props) {
  return (
    <table className={`table has-hover tasks-table ${layout(heads)}`} aria-label={labels.table} data-go="">
      <thead>
        <tr>
          {heads.map((head, at) => (
            <Head key={head.cell} {...head} pickAll={picks && at === 0 ? labels.pickAll : undefined} />
          ))}
        </tr>
      </thead>
      {/* In another order the rows are others: those that moved would be seen to jump. */}
      <tbody key={data.ids.join()}>
        {data.ids.map((id, at) => (
          <Row key={id} id={id} at={at} heads={heads} picks={picks} lang={lang} data={data} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ cell, labels, pickAll }: TableHead & { pickAll?: string }) {
  const sorted = labels.find((one) => one.sorted)?.sorted;
  return (
    <th scope="col" className={cell} aria-sort={sorted}>
      {pickAll && <input type="checkbox" aria-label={pickAll} />}
      {labels.map(({ label, href, sorted: isSorted }, at) => (
        // What stands after the mark of the order is drawn anew with it, or it would be seen to move.
        <Fragment key={at > 0 ? `${label} ${sorted}` : label}>
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

/** Where the columns stand that look different from the others: their cells go without a class of their own. */
function layout(heads: readonly TableHead[]): string {
  const at = (cell: Cell) => heads.findIndex((head) => head.cell === cell);
  return [at("when") === 0 && "has-when", at("updated") > 0 && "has-updated"].filter(Boolean).join(" ");
}

type RowProps = { id: string; at: number; data: TableData } & Pick<Props, "heads" | "picks" | "lang">;

function Row({ id, at, heads, picks, lang, data }: RowProps) {
  const { words, parts } = data;
  const head = words[parts.group?.[at] ?? -1];
  return (
    <>
      {head && (
        <tr className="group">
          <th scope="rowgroup" colSpan={heads.length}>
            {head}
          </th>
        </tr>
      )}
      <tr data-row="">
        {heads.map(({ cell }, place) => (
          <td key={cell}>
            {picks && place === 0 && (
              <input type="checkbox" name="id" value={id} aria-labelledby={String(at)} />
            )}
            <Content cell={cell} at={at} lang={lang} data={data} />
          </td>
        ))}
      </tr>
    </>
  );
}

type ContentProps = { cell: Cell; at: number; lang?: string; data: TableData };

function Content({ cell, at, lang, data }: ContentProps) {
  const { words, looks, parts, ids, titles } = data;
  const text = (part: Part) => words[parts[part]?.[at] ?? -1];
  const look = (part: Part) => looks[parts[part]?.[at] ?? -1];
  switch (cell) {
    case "when":
      return (
        <>
          <State look={look("time")} />
          <Small of={[text("due"), text("original")]} />
        </>
      );
    case "what":
      return (
        <>
          <a id={String(at)} lang={lang} href={`/tasks/${ids[at]}`}>
            {titles[at]}
          </a>
          <Small of={[text("meeting"), text("notice")]} />
        </>
      );
    case "lead":
      return (
        <>
          {text("lead")}
          <Small of={[text("owner")]} />
        </>
      );
    case "status":
      return (
        <>
          <State look={look("status")} />
          <Percent value={parts.percent?.[at] ?? null} />
        </>
      );
    case "opened":
      return text("given");
    case "partners":
      return text("coordinating");
    default:
      return text(cell);
  }
}

/** The second line of a cell. */
function Small({ of }: { of: readonly (string | undefined)[] }) {
  const told = of.filter(Boolean);
  return told.length > 0 ? <small>{told.join(", ")}</small> : null;
}

function State({ look }: { look: Look | undefined }) {
  if (!look) return null;
  const [mark, words] = look;
  return (
    <b>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the word beside it says the same */}
      <svg>
        <use href={`#mark-${mark}`} />
      </svg>
      {words}
    </b>
  );
}

function Percent({ value }: { value: number | null }) {
  if (value === null) return null;
  return (
    <i>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the number beside it says the same */}
      <svg>
        <line x2={`${value}%`} />
      </svg>
      {`${value}%`}
    </i>
  );
}
