"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TaskStatus } from "@/db/enums";
import { Mark } from "../ui/mark";
import { PercentBar } from "../ui/percent-bar";
import { StatusState } from "../ui/status-state";
import { useUnfolding } from "../ui/use-unfolding";
import { type Body, WorkBody } from "./work-body";

/** A row as it is sent to the browser: ready words, and nothing that is not shown. There may be hundreds. */
export type FoldedRow = {
  id: string;
  /** Where the row is about a part of the task: a task can have several. */
  partId?: string;
  version: number;
  title: string;
  source: string;
  /** What one has to know before opening it: why it came back. */
  told?: string;
  news?: string;
  /** For one's own work how far it is; for what lies with somebody else its status. */
  percent?: number;
  status?: TaskStatus;
  note?: string;
  due?: string;
  time: string;
  tone?: string;
  open?: boolean;
  /** The form that the row can be chosen for. */
  choose?: string;
  body?: Body;
  requestId?: string;
};

/** Rows of My work, in one piece: what stands round each of them would weigh more than its words. */
export function WorkFolds({ rows }: { rows: readonly FoldedRow[] }) {
  return rows.map((row) => <WorkFold key={row.partId ?? row.id} row={row} />);
}

/** A row of My work. What it opens to is drawn when it is opened: a hundred closed rows carry no form. */
export function WorkFold({ row, children }: { row: FoldedRow; children?: ReactNode }) {
  const t = useTranslations("workRow");
  const { unfolded, details, unfold } = useUnfolding(row.open === true);
  const { id, choose, body } = row;
  const at = row.partId ?? id;
  return (
    <li id={at} data-row="" className={choose && "has-choice"}>
      {choose && (
        <label className="choose">
          <input
            type="checkbox"
            className="tick"
            form={choose}
            name="chosenIds"
            value={`${id}:${row.version}`}
            data-keys="x"
            aria-label={t("choose", { title: row.title })}
          />
        </label>
      )}
      <details ref={details} name="work" open={row.open} onToggle={unfold}>
        <summary className="row" data-opens={body && "u"}>
          <What {...row} />
          <How {...row} />
          <div className="tail">
            {row.due && <span className="figures">{row.due}</span>}
            <span className={`small ${row.tone ?? "quiet"}`}>{row.time}</span>
          </div>
        </summary>
        {children}
        {body && unfolded && <WorkBody row={row} body={body} />}
        {body && !unfolded && (
          <noscript>
            <a href={`?open=${at}#${at}`}>{t("open")}</a>
          </noscript>
        )}
      </details>
    </li>
  );
}

function What({ title, source, told, news }: FoldedRow) {
  return (
    <div>
      <span className="title" lang="vi">
        {title}
      </span>
      <span className="sub">
        {source}{" "}
        {news && (
          <span className="news">
            <Mark name="news" />
            {news}
          </span>
        )}
      </span>
      {told && <span className="sub told">{told}</span>}
    </div>
  );
}

function How({ status, percent, note }: FoldedRow) {
  return (
    <div>
      {status && (
        <span className="small">
          <StatusState status={status} />
        </span>
      )}
      {percent !== undefined && <PercentBar value={percent} />}
      {note && <span className="note">{note}</span>}
    </div>
  );
}
