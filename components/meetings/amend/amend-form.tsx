import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "../../ui/action-form";
import type { FormAction } from "../../ui/form-state";
import { LinkButton } from "../../ui/link-button";
import { SubmitButton } from "../../ui/submit-button";
import { TextArea } from "../../ui/text-area";

type Props = {
  action: FormAction;
  meetingId: string;
  /** The place in the record that the form comes from and leads back to. */
  anchor: string;
  /** What it is about, by the names of the command's input. */
  hidden: Record<string, string | number>;
  submit: string;
  children: ReactNode;
};

/** A change of what was issued: its fields, then the reason, which nothing goes without. */
export function AmendForm({ action, meetingId, anchor, hidden, submit, children }: Props) {
  const t = useTranslations("amend");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
      {Object.entries({ ...hidden, meetingId, anchor }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} required />
      <div className="actions">
        <SubmitButton primary>{submit}</SubmitButton>
        <LinkButton link href={`/meetings/${meetingId}#${anchor}`}>
          {t("leave")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
