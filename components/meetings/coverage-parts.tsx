import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import type { Gap } from "@/domain/meetings/rules";
import { Button } from "../ui/button";
import { Mark } from "../ui/mark";
import type { MarkName } from "../ui/marks";

export type CoveredConclusion = { id: string; state: "gap" | "none" | "tasks"; tasks: number };

/** Leads to the field that is missing, where a script can. */
type GoTo = (event: MouseEvent, gap: Partial<Gap>) => void;

const marks = { gap: "assigned", none: "no-date", tasks: "completed" } as const satisfies Record<
  string,
  MarkName
>;

type CountProps = { conclusions: readonly CoveredConclusion[]; covered: number; goTo?: GoTo };

/** How many conclusions of a draft are covered, and which. */
export function CoverageCount({ conclusions, covered, goTo }: CountProps) {
  const t = useTranslations("coverage");
  return (
    <>
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
                aria-label={t("conclusion", { number: index + 1, state, tasks })}
                onClick={goTo && ((event) => goTo(event, { number: index + 1 }))}
              >
                <Mark name={marks[state]} />
                <span className="figures">{index + 1}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** In the place of the way to the issue: that there is none, and why. */
export function NotYet({ issue, children }: { issue: string; children: ReactNode }) {
  const t = useTranslations("coverage");
  return (
    <>
      <p className="gap">
        <Button whole aria-disabled="true" aria-describedby="why-not">
          {issue}
        </Button>
      </p>
      <div className="small" id="why-not">
        <p>
          <b>{t("notYet")}</b>
        </p>
        {children}
      </div>
    </>
  );
}

type GapsProps = { gaps: readonly Gap[]; page?: string; goTo?: GoTo };

/** What is missing, each with the way to its place, on this page or another. */
export function Gaps({ gaps, page = "", goTo }: GapsProps) {
  const t = useTranslations("coverage.gaps");
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.kind}${gap.number ?? ""}`}>
          <a href={page + placeOf(gap)} onClick={goTo && ((event) => goTo(event, gap))}>
            {t(gap.kind, { number: gap.number ?? 0 })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where on the page of a draft a gap is. */
export function placeOf({ kind, number }: Pick<Gap, "kind" | "number">): string {
  if (number) return `#conclusion-${number}`;
  return kind === "no_chair" ? "#main" : "#new-conclusion";
}
