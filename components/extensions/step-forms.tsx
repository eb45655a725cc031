import { useTranslations } from "next-intl";
import type { ExtensionAction } from "@/domain/permissions";
import { ConfirmDetails } from "../ui/confirm-details";
import type { Choice } from "../ui/select-field";
import { StepForm } from "./step-form";
import type { ExtensionActions } from "./types";

type Props = {
  task: { id: string; responsibleLeaderId: string | null };
  request: { id: string; version: number; dueOnAsked: string };
  steps: readonly ExtensionAction[];
  leaders: readonly Choice[];
  actions: ExtensionActions;
};

/** What can be done with an open request: the plain yes as a button, what needs a word behind one. */
export function StepForms({ task, request, steps, leaders, actions }: Props) {
  const t = useTranslations("extensions");
  if (steps.length === 0) return null;
  const form = {
    request: { ...request, taskId: task.id },
    leaders,
    responsibleLeaderId: task.responsibleLeaderId,
  };
  const may = (step: ExtensionAction) => steps.includes(step);
  const alone = leaders.length === 0;
  return (
    <div className="actions under">
      {may("pass_on") && <StepForm {...form} action={actions.passExtensionOn} step="pass_on" brief primary />}
      {may("grant") && alone && (
        <StepForm {...form} action={actions.grantExtension} step="grant" brief primary />
      )}
      {may("grant") && (
        <ConfirmDetails link={alone} summary={t(alone ? "grantOther" : "grantEllipsis")} name="extension">
          <StepForm {...form} action={actions.grantExtension} step="grant" />
        </ConfirmDetails>
      )}
      {may("decline") && (
        <ConfirmDetails link summary={t("refuseEllipsis")} name="extension">
          <StepForm {...form} action={actions.declineExtension} step="decline" />
        </ConfirmDetails>
      )}
      {may("refuse") && (
        <ConfirmDetails link summary={t("refuseEllipsis")} name="extension">
          <StepForm {...form} action={actions.refuseExtension} step="refuse" />
        </ConfirmDetails>
      )}
      {may("withdraw") && !may("decline") && (
        <ConfirmDetails link summary={t("withdrawEllipsis")} name="extension">
          <StepForm {...form} action={actions.withdrawExtension} step="withdraw" />
        </ConfirmDetails>
      )}
    </div>
  );
}
