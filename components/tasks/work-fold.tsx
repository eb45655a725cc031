"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TaskStatus } from "@/db/enums";
import { DateText } from "../ui/date-text";
import { Mark } from "../ui/mark";
import { PercentBar } from "../ui/percent-bar";
import { StatusState } from "../ui/status-state";
import { type Body, WorkBody } from "./work-body";

/** A row as it is sent to the browser: ready words, and nothing that is not shown. */
export type FoldedRow = {
  /** The id of the row in the page. */
  at: string;
  taskId: string;
  title: string;
  source: string;
  /** What one has to know before opening it: why it came back. */
  told?: string;
  news?: string;
  /** For one's own work how far it is; for what lies with somebody else its status. */
  percent?: number;
  reportedOn?: string;
  status?: TaskStatus;
  note?: string;
  dueOn?: string;
  time: string;
  tone?: string;
  open?: boolean;
  /** The form that the row can be chosen for, and as what. */
  choose?: { form: string; value: string };
  body?: Body;
  requestId?: string;
};

/** A row of My work. What it opens to is drawn when it is opened: a hundred closed rows carry no form. */
export function WorkFold({ children, ...row }: FoldedRow & { children?: ReactNode }) {
  const t = useTranslations("workRow");
  const { unfolded, details, unfold } = useUnfolding(row.open === true);
  const { at, choose, body } = row;
  return (
    <li id={at} data-row="" className={choose && "has-choice"}>
      {choose && (
        <label className="choose">
          <input
            type="checkbox"
            className="tick"
            form={choose.form}
            name="chosenIds"
            value={choose.value}
            data-keys="x"
            aria-label={t("choose", { title: row.title })}
          />
        </label>
      )}
      <details ref={details} name="work" open={row.open} onToggle={unfold}>
        <summary className="row" data-anchor="" data-opens={body && "u"}>
          <What {...row} />
          <How {...row} />
          <div className="tail">
            {row.dueOn && <DateText date={row.dueOn} />}
            <span className={`small ${row.tone ?? "quiet"}`}>{row.time}</span>
          </div>
        </summary>
        {children}
        {body && unfolded && <WorkBody taskId={row.taskId} body={body} requestId={row.requestId} />}
        {body && !unfolded && (
          <noscript>
            <a className="button is-link" href={`?open=${at}#${at}`}>
              {t("open")}
            </a>
          </noscript>
        )}
      </details>
    </li>
  );
}

/** What was opened once stays drawn, so that nothing typed in it is lost. */
function useUnfolding(open: boolean) {
  const [unfolded, setUnfolded] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  const unfold = () => setUnfolded(true);
  useEffect(() => {
    // Opened before the script came.
    if (details.current?.open) setUnfolded(true);
    const summary = details.current?.querySelector("summary");
    // In the click itself: the row opens with its form, and a key can go straight into a field.
    const draw = () => flushSync(() => setUnfolded(true));
    summary?.addEventListener("click", draw);
    return () => summary?.removeEventListener("click", draw);
  }, []);
  return { unfolded, details, unfold };
}

function What({ title, source, told, news }: FoldedRow) {
  return (
    <div>
      <span className="title" lang="vi">
        {title}
      </span>
      <span className="sub">{source}</span>
      {told && <span className="sub told">{told}</span>}
      {news && (
        <span className="sub news">
          <Mark name="news" />
          {news}
        </span>
      )}
    </div>
  );
}

function How({ status, note, percent, reportedOn }: FoldedRow) {
  const t = useTranslations("workRow");
  if (status) {
    return (
      <div>
        <span className="small">
          <StatusState status={status} />
        </span>
        {note && <span className="note">{note}</span>}
      </div>
    );
  }
  return (
    <div>
      {percent !== undefined && <PercentBar value={percent} />}
      <span className="note">
        {note ??
          (reportedOn ? (
            <>
              {t("reported")} <DateText date={reportedOn} short />
            </>
          ) : (
            t("notReported")
          ))}
      </span>
    </div>
  );
}
