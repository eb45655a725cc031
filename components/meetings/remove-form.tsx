import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  action: FormAction;
  meetingId: string;
  part: { name: string; id: string; version: number };
  /** What goes, in full: "Bỏ Sở Ngoại vụ khỏi danh sách". */
  label: string;
};

/** Removes a part of a draft, after a second look. */
export function RemoveForm({ action, meetingId, part, label }: Props) {
  const t = useTranslations("draft");
  return (
    <div className="remover">
      <ConfirmDetails summary={t("remove")} link small>
        <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name={part.name} value={part.id} />
          <input type="hidden" name="version" value={part.version} />
          <p className="small">{label}</p>
          <div className="actions">
            <SubmitButton small>{t("removeNow")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
    </div>
  );
}
