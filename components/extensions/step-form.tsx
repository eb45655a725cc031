import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import type { ExtensionAction } from "@/domain/permissions";
import { NamedLeader } from "../tasks/named-leader";
import { ActionForm } from "../ui/action-form";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import type { Choice } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";

type Props = {
  action: FormAction;
  step: Exclude<ExtensionAction, "ask">;
  request: { id: string; taskId: string; version: number; dueOnAsked: string };
  /** Leaders whose decision a clerk records; empty for who decides by themselves. */
  leaders?: readonly Choice[];
  responsibleLeaderId?: string | null;
  /** Only the button, for a step that needs no word. */
  brief?: boolean;
  primary?: boolean;
  small?: boolean;
};

/** One step of a request, with what it needs: a reason, the date, the leader in whose name a clerk records it. */
export function StepForm({
  action,
  step,
  request,
  leaders = [],
  responsibleLeaderId,
  brief = false,
  primary,
  small,
}: Props) {
  const t = useTranslations("extensions");
  const needsReason = step === "decline" || step === "refuse";
  const decides = step === "grant" || step === "refuse";
  return (
    <ActionForm
      action={action}
      requestId={crypto.randomUUID()}
      className={brief ? undefined : "stack is-narrow"}
    >
      <input type="hidden" name="taskId" value={request.taskId} />
      <input type="hidden" name="extensionId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      {decides && leaders.length > 0 && <NamedLeader leaders={leaders} chosen={responsibleLeaderId} />}
      {step === "grant" && !brief && (
        <DateField
          name="dueOn"
          label={t("granted")}
          hint={t("grantedHint", { date: formatDate(request.dueOnAsked) })}
          defaultValue={formatDate(request.dueOnAsked)}
          required
        />
      )}
      {!brief && (
        <TextArea
          name="reason"
          label={needsReason ? t("reason") : t("remark")}
          rows={2}
          required={needsReason}
        />
      )}
      <div className="actions">
        <SubmitButton primary={primary} small={small}>
          {t(`verb.${step}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
