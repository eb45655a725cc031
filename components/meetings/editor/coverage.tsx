"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Gap } from "@/domain/meetings/rules";
import { Button } from "../../ui/button";
import { LinkButton } from "../../ui/link-button";
import { CoverageCount, Gaps, NotYet, placeOf } from "../coverage-parts";
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
      <CoverageCount conclusions={conclusions} covered={covered} goTo={goTo} />
      {gaps.length + open.length > 0 ? (
        <NotYet issue={t("issue")}>
          <Gaps gaps={gaps.slice(0, shown)} goTo={goTo} />
          {open.length > 0 && (
            <p>
              <Button link small onClick={() => goToField(open[0])}>
                {t("notUnderstood", { count: open.length })}
              </Button>
            </p>
          )}
          {gaps.length > shown && <p>{t("moreGaps", { count: gaps.length - shown })}</p>}
        </NotYet>
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
  const words = useTranslations("coverage");
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
        {words("covered")}
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
