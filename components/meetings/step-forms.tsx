import { useTranslations } from "next-intl";
import type { MeetingKind, MeetingStatus } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";

type Props = { meetingId: string; action: FormAction };

/** Begins the record of a planned meeting, with what that means for those invited. */
export function BeginForm({ meetingId, action }: Props) {
  const t = useTranslations("planned");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
      <input type="hidden" name="meetingId" value={meetingId} />
      <p className="small quiet">{t("beginText")}</p>
      <div className="actions">
        <SubmitButton primary>{t("begin")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Cancels a planned meeting or a draft, with the reason. */
export function CancelForm({
  meetingId,
  status,
  action,
  kind = "meeting",
}: Props & { status: MeetingStatus; kind?: MeetingKind }) {
  const t = useTranslations("planned");
  const isOrder = kind === "direct_order";
  return (
    <ConfirmDetails summary={isOrder ? t("cancelOrder") : t("cancel")} link small>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="status" value={status} />
        <TextArea name="reason" label={t("reason")} hint={t("cancelText")} rows={2} required />
        <div className="actions">
          <SubmitButton small>{isOrder ? t("cancelOrderNow") : t("cancelNow")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}

/** Takes a cancellation back. */
export function ReviveForm({ meetingId, action }: Props) {
  const t = useTranslations("planned");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
      <input type="hidden" name="meetingId" value={meetingId} />
      <p className="small quiet">{t("reviveText")}</p>
      <div className="actions">
        <SubmitButton>{t("revive")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
