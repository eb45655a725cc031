import { useTranslations } from "next-intl";
import type { Gap } from "@/domain/meetings/rules";
import { ActionForm } from "../../ui/action-form";
import type { FormAction } from "../../ui/form-state";
import { SubmitButton } from "../../ui/submit-button";
import { Gaps, NotYet } from "../coverage-parts";
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
  return (
    <div data-go="">
      <NotYet issue={t("issue")}>
        <Gaps gaps={gaps} page={`/meetings/${id}`} />
      </NotYet>
    </div>
  );
}
