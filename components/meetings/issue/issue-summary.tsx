import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";
import { Entry } from "../../ui/entry";
import { Facts } from "../../ui/facts";
import type { FormAction } from "../../ui/form-state";
import { Link } from "../../ui/link";
import { Rail } from "../../ui/rail";
import { Sheet } from "../../ui/sheet";
import { IssueForm, IssueGaps } from "./issue-form";
import { RecipientEntry } from "./recipient-entry";
import type { Summary } from "./types";

/** The last look before an issue: what goes to whom, who sees it, and what can no longer be changed. */
export function IssueSummary({ summary, action }: { summary: Summary; action: FormAction }) {
  const t = useTranslations("issue");
  const { id, title, startsAt, gaps, departments, attending, leaders } = summary;
  const unserved = departments.filter((department) => department.heads.length === 0).length;
  return (
    <Sheet rail className="is-summary">
      <Entry as="header" head side={<Link href={`/meetings/${id}`}>{t("back")}</Link>}>
        <p className="series quiet" lang="vi">
          {title}, {formatDate(localDate(startsAt))}
        </p>
        <h1>{t("title")}</h1>
        <p className="under">
          {t("totals", {
            conclusions: summary.conclusions,
            withoutTask: summary.withoutTask,
            tasks: summary.tasks,
            departments: departments.length,
          })}
        </p>
        {summary.restricted && (
          <p className="under">
            <b>{t("restricted")}</b> {t("restrictedText")}
          </p>
        )}
      </Entry>
      <Rail label={t("issue")} sticky>
        <section>
          {gaps.length > 0 ? (
            <IssueGaps id={id} gaps={gaps} />
          ) : (
            <IssueForm summary={summary} action={action} />
          )}
        </section>
      </Rail>
      <div className="ledger">
        {departments.map((department) => (
          <RecipientEntry key={department.id} department={department} />
        ))}
        <Entry side={t("besides")}>
          <Facts
            facts={[
              {
                term: t("leaders"),
                value: leaders.map((leader) => t("leader", { name: leader.name, tasks: leader.tasks })),
              },
              { term: t("owners"), value: t("ownersText") },
              { term: t("attending"), value: attending.map(({ name }) => name).join("; ") },
              { term: t("unserved"), value: unserved > 0 ? t("unservedText", { count: unserved }) : null },
              { term: t("frozen"), value: t("frozenText") },
            ]}
          />
        </Entry>
      </div>
    </Sheet>
  );
}
