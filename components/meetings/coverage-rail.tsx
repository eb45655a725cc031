import { useTranslations } from "next-intl";
import { type Gap, isCovered } from "@/domain/meetings/rules";
import { LinkButton } from "../ui/link-button";
import { CoverageCount, Gaps, NotYet } from "./coverage-parts";
import type { MeetingRecord } from "./types";

type Props = { record: MeetingRecord; covered: number; gaps: readonly Gap[] };

/** What stands between a draft and its issue, each gap one click away; then the way to the issue. */
export function CoverageRail({ record, covered, gaps }: Props) {
  const t = useTranslations("draft");
  const conclusions = record.conclusions.map((conclusion) => ({
    id: conclusion.id,
    state: conclusion.noTask
      ? ("none" as const)
      : isCovered(conclusion)
        ? ("tasks" as const)
        : ("gap" as const),
    tasks: conclusion.tasks.length,
  }));
  return (
    <section>
      <h2>{t("conditions")}</h2>
      <CoverageCount conclusions={conclusions} covered={covered} />
      {gaps.length > 0 ? (
        <NotYet issue={t("issue")}>
          <Gaps gaps={gaps} />
        </NotYet>
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
