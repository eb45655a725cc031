import { useTranslations } from "next-intl";
import type { Gap } from "@/domain/meetings/rules";
import { ActionForm } from "../../ui/action-form";
import { Button } from "../../ui/button";
import type { FormAction } from "../../ui/form-state";
import { Link } from "../../ui/link";
import { SubmitButton } from "../../ui/submit-button";
import type { Summary } from "./types";

/** Issues exactly what the summary shows: version and fingerprint go along. */
export function IssueForm({ summary, action }: { summary: Summary; action: FormAction }) {
  const t = useTranslations("issue");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
      <input type="hidden" name="meetingId" value={summary.id} />
      <input type="hidden" name="version" value={summary.version} />
      <input type="hidden" name="seen" value={summary.seen} />
      <p className="small quiet">{t("hint")}</p>
      <SubmitButton primary whole>
        {t("issue")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What stands between the draft and its issue, with the way back to each part. */
export function IssueGaps({ id, gaps }: { id: string; gaps: readonly Gap[] }) {
  const t = useTranslations("issue");
  const words = useTranslations("draft");
  return (
    <>
      <p className="gap">
        <Button whole aria-disabled="true" aria-describedby="why-not">
          {t("issue")}
        </Button>
      </p>
      <div className="small" id="why-not">
        <p>
          <b>{words("notYet")}</b>
        </p>
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.kind}${gap.number ?? ""}`}>
              <Link href={`/meetings/${id}${placeOf(gap)}`}>
                {words(`gaps.${gap.kind}`, { number: gap.number ?? 0 })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function placeOf({ kind, number }: Gap): string {
  if (number) return `#conclusion-${number}`;
  return kind === "no_chair" ? "#main" : "#new-conclusion";
}
