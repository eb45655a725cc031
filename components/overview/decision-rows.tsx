"use client";

import { buttonClass } from "../ui/button";
import { useField } from "../ui/form-context";
import { keptTick } from "../ui/kept";
import { Link } from "../ui/link";
import type { MarkName } from "../ui/marks";
import { State } from "../ui/state";
import { useUnfolding } from "../ui/use-unfolding";
import { DecisionFields } from "./decision-fields";
import type { DecisionKind, DecisionLine, DecisionWords } from "./types";

const marks: Record<DecisionKind, MarkName> = {
  result: "submitted",
  extension: "extension",
  transfer: "transfer",
  pass_on: "extension",
};

type Props = { rows: readonly DecisionLine[]; words: DecisionWords };

/** What waits for a decision, in one piece: what stands round each row would weigh more than its words. */
export function DecisionRows({ rows, words }: Props) {
  return rows.map((row) => (
    <li key={row.value} className="row" id={`task-${row.taskId}`} data-row="">
      <div className="kind small">{row.kind === "transfer" ? <What row={row} /> : <Tick row={row} />}</div>
      <div>
        <Link className="title" href={`/tasks/${row.taskId}`} lang="vi" data-anchor="">
          {row.title}
        </Link>
        <p className="sub">{row.line}</p>
        {row.said && (
          <p className="sub said-line" lang="vi">
            {row.said}
          </p>
        )}
      </div>
      <div className="actions">
        {row.kind !== "transfer" && (
          <button
            type="submit"
            name="one"
            value={`yes:${row.value}`}
            className={buttonClass({ small: true })}
            data-keys="c"
          >
            {words.yes[row.kind]}
          </button>
        )}
        <Otherwise row={row} words={words} />
      </div>
    </li>
  ));
}

function What({ row }: { row: DecisionLine }) {
  return (
    <State mark={marks[row.kind]} tone="ink">
      {row.what}
    </State>
  );
}

/** What was chosen comes back also where the browser runs no script. */
function Tick({ row }: { row: DecisionLine }) {
  const { kept } = useField("chosenIds");
  const id = `choose-${row.taskId}`;
  return (
    <label htmlFor={id}>
      <input
        type="checkbox"
        className="tick"
        id={id}
        name="chosenIds"
        value={row.value}
        defaultChecked={keptTick(kept, row.value, false)}
        aria-label={`${row.what}: ${row.title}`}
        data-keys="x"
      />
      <What row={row} />
    </label>
  );
}

/** Anything but a plain yes: what it needs is drawn when it is opened, since most rows never are. */
function Otherwise({ row, words }: { row: DecisionLine; words: DecisionWords }) {
  const { unfolded, details, unfold } = useUnfolding();
  const isTransfer = row.kind === "transfer";
  return (
    <details className="confirm" ref={details} onToggle={unfold}>
      <summary
        className={buttonClass({ small: true, link: !isTransfer })}
        data-opens={isTransfer ? "t" : "r"}
      >
        {words.otherwise[row.kind]}
      </summary>
      {unfolded ? (
        <DecisionFields row={row} words={words} />
      ) : (
        <noscript>
          <a href={`/tasks/${row.taskId}`}>{words.openTask}</a>
        </noscript>
      )}
    </details>
  );
}
