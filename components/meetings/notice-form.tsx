import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { NoticeFields } from "./notice-fields";

type Props = {
  meetingId: string;
  kind?: MeetingKind;
  number: string;
  date: string | null;
  action: FormAction;
};

/** Enters or corrects number and date of the notice; opens in place. */
export function NoticeForm({ meetingId, kind = "meeting", number, date, action }: Props) {
  const t = useTranslations("notice");
  const isNotice = kind === "meeting";
  const first = number === "";
  const summary = isNotice ? t(first ? "set" : "change") : t(first ? "setDocument" : "changeDocument");
  return (
    <ConfirmDetails summary={summary} link small>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="seenNumber" value={number} />
        <input type="hidden" name="seenDate" value={date ?? ""} />
        <NoticeFields kind={kind} number={number} date={date} />
        <p className="small quiet">{t("hint")}</p>
        <div className="actions">
          <SubmitButton small>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}
