import { useTranslations } from "next-intl";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  meetingId: string;
  action: FormAction;
  /** How many people and contact addresses the invitation reaches. */
  reached: number;
  /** The departments that it does not reach. */
  unreached: readonly string[];
  invitedAt: Date | null;
};

/** Sends the invitations to a planned meeting; once sent, it says that what changes is told by itself. */
export function InviteForm({ meetingId, action, reached, unreached, invitedAt }: Props) {
  const t = useTranslations("invite");
  const missing = unreached.length > 0 && (
    <p className="small quiet">{t("unreached", { names: unreached.join("; ") })}</p>
  );
  if (invitedAt) {
    return (
      <div className="stack">
        <p className="small">
          {t("sent", { time: formatTime(invitedAt), date: formatDate(localDate(invitedAt)) })}{" "}
          <Link href="/reminders?kind=meeting">{t("ledger")}</Link>
        </p>
        {missing}
      </div>
    );
  }
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
      <input type="hidden" name="meetingId" value={meetingId} />
      <p className="small quiet">{t("text", { count: reached })}</p>
      {missing}
      {reached > 0 && (
        <div className="actions">
          <SubmitButton>{t("send")}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
