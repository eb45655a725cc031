import { useTranslations } from "next-intl";
import { type Gap, isCovered } from "@/domain/meetings/rules";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { Mark } from "../ui/mark";
import type { MeetingRecord } from "./types";

type Props = { record: MeetingRecord; covered: number; gaps: readonly Gap[] };

/** What stands between a draft and its issue, each gap one click away; then the way to the issue. */
export function CoverageRail({ record, covered, gaps }: Props) {
  const t = useTranslations("draft");
  const total = record.conclusions.length;
  return (
    <section>
      <h2>{t("conditions")}</h2>
      <p className="coverage-count">
        <span className="figures">
          {covered}/{total}
        </span>{" "}
        {t("covered")}
      </p>
      {total > 0 && (
        <ol className="coverage" aria-label={t("each")}>
          {record.conclusions.map((conclusion, index) => (
            <li key={conclusion.id}>
              <a
                className="plain"
                href={`#conclusion-${index + 1}`}
                aria-label={t("coverage", {
                  number: index + 1,
                  state: conclusion.noTask ? "none" : isCovered(conclusion) ? "tasks" : "gap",
                  tasks: conclusion.tasks.length,
                })}
              >
                <Mark
                  name={conclusion.noTask ? "no-date" : isCovered(conclusion) ? "completed" : "assigned"}
                />
                <span className="figures">{index + 1}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {gaps.length > 0 ? (
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
              {gaps.map((gap) => (
                <li key={`${gap.kind}${gap.number ?? ""}`}>
                  <a
                    href={
                      gap.number
                        ? `#conclusion-${gap.number}`
                        : gap.kind === "no_chair"
                          ? "#main"
                          : "#new-conclusion"
                    }
                  >
                    {t(`gaps.${gap.kind}`, { number: gap.number ?? 0 })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </>
      ) : (
        <p className="gap">
          <LinkButton primary whole href={`/meetings/${record.id}/issue`}>
            {t("issueEllipsis")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
