"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Gap } from "@/domain/meetings/rules";
import { Button } from "../../ui/button";
import { LinkButton } from "../../ui/link-button";
import { Mark } from "../../ui/mark";
import { useEditor } from "./editor-context";
import { fieldId, focusField } from "./fields";
import { type Coverage as Covered, useCoverage } from "./use-coverage";

const shown = 6;

/** What stands between a draft and its issue, each gap one click away. */
export function Coverage() {
  const t = useTranslations("editor");
  const coverage = useCoverage();
  const { conclusions, covered, gaps, open } = coverage;
  const goTo = useGoTo(coverage);
  return (
    <section>
      <h2>{t("rail")}</h2>
      <p className="coverage-count">
        <span className="figures">
          {covered}/{conclusions.length}
        </span>{" "}
        {t("covered")}
      </p>
      {conclusions.length > 0 && (
        <ol className="coverage" aria-label={t("each")}>
          {conclusions.map(({ id, state, tasks }, index) => (
            <li key={id}>
              <a
                className="plain"
                href={`#conclusion-${index + 1}`}
                aria-label={t("coverage", { number: index + 1, state, tasks })}
                onClick={(event) => goTo(event, { number: index + 1 })}
              >
                <Mark name={state === "none" ? "no-date" : state === "tasks" ? "completed" : "assigned"} />
                <span className="figures">{index + 1}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {gaps.length + open.length > 0 ? (
        <>
          <p className="gap">
            <Button whole aria-disabled="true" aria-describedby="why-not">
              {t("issue")}
            </Button>
          </p>
          <div className="small" id="why-not">
            <p>
              <b>{t("notYet")}</b>
            </p>
            <ul>
              {gaps.slice(0, shown).map((gap) => (
                <li key={`${gap.kind}${gap.number ?? ""}`}>
                  <a href={placeOf(gap)} onClick={(event) => goTo(event, gap)}>
                    {t(`gaps.${gap.kind}`, { number: gap.number ?? 0 })}
                  </a>
                </li>
              ))}
            </ul>
            {open.length > 0 && (
              <p>
                <Button link small onClick={() => goToField(open[0])}>
                  {t("notUnderstood", { count: open.length })}
                </Button>
              </p>
            )}
            {gaps.length > shown && <p>{t("moreGaps", { count: gaps.length - shown })}</p>}
          </div>
        </>
      ) : (
        <IssueLink />
      )}
    </section>
  );
}

/** Goes on to the summary once everything is saved. */
function IssueLink() {
  const t = useTranslations("editor");
  const router = useRouter();
  const { session } = useEditor();
  const href = `/meetings/${session.opening.meetingId}/issue`;
  return (
    <p className="gap">
      <LinkButton
        primary
        whole
        href={href}
        onClick={async (event: MouseEvent) => {
          event.preventDefault();
          if (await session.outbox.settle()) router.push(href);
        }}
      >
        {t("issue")}
      </LinkButton>
    </p>
  );
}

/** On a phone: how far it is, and the next gap, under the thumb. */
export function IssueBar() {
  const t = useTranslations("editor");
  const coverage = useCoverage();
  const { conclusions, covered, gaps } = coverage;
  const goTo = useGoTo(coverage);
  const [next] = gaps;
  return (
    <div className="issue-bar only-phone">
      <span>
        <b className="figures">
          {covered}/{conclusions.length}
        </b>{" "}
        {t("covered")}
      </span>
      {next ? (
        <a href={placeOf(next)} onClick={(event) => goTo(event, next)}>
          {t("missing", { count: gaps.length })}
        </a>
      ) : (
        <span>{t("complete")}</span>
      )}
    </div>
  );
}

function goToField(place: { part: string; name: string } | undefined): void {
  const field = place && document.getElementById(fieldId(place.part, place.name));
  if (!field) return;
  field.scrollIntoView({ block: "center" });
  focusField(place.part, place.name);
}

function placeOf({ kind, number }: { kind?: Gap["kind"]; number?: number | undefined }): string {
  if (number) return `#conclusion-${number}`;
  return kind === "no_chair" ? "#main" : "#new-conclusion";
}

/** To the field that is missing, with the cursor in it. */
function useGoTo({ conclusions }: Covered) {
  const { session } = useEditor();
  return (event: MouseEvent, gap: Partial<Gap>) => {
    const conclusion = conclusions[(gap.number ?? 0) - 1];
    const [part, name] = gap.taskId
      ? [gap.taskId, fieldOf(gap.kind)]
      : conclusion
        ? [conclusion.id, "body"]
        : [session.opening.meetingId, "chairId"];
    const field = document.getElementById(fieldId(part, name));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    if (field instanceof HTMLSelectElement) field.focus();
    else focusField(part, name);
  };
}

function fieldOf(kind: Gap["kind"] | undefined): string {
  if (kind === "no_title") return "title";
  const ofDueDate = ["due_before_meeting", "recurs_without_due", "ends_before_due"];
  return ofDueDate.includes(kind ?? "") ? "dueOn" : "lead";
}
