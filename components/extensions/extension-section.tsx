import { useTranslations } from "next-intl";
import type { ExtensionAction } from "@/domain/permissions";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { Choice } from "../ui/select-field";
import { AskForm } from "./ask-form";
import { EarlierRequests } from "./earlier-requests";
import { OpenRequestText } from "./open-request";
import { StepForms } from "./step-forms";
import type { ExtensionActions, TaskExtension } from "./types";

type Props = {
  task: {
    id: string;
    version: number;
    leaderName: string | null;
    responsibleLeaderId: string | null;
  };
  open: TaskExtension | null;
  /** What was asked and decided before, the newest first. */
  earlier: readonly TaskExtension[];
  steps: readonly ExtensionAction[];
  /** Whether the person looking can ask now, and how: on paper for a department without accounts. */
  asking: "here" | "on_paper" | null;
  /** Whether they came to ask. */
  unfolded: boolean;
  /** How many times the due date was moved, and how often it can be. */
  granted: number;
  max: number;
  leaders: readonly Choice[];
  actions: ExtensionActions;
};

/** The request for a later due date that is open, what was decided before, and what the person looking can do. */
export function ExtensionSection({ task, open, earlier, steps, asking, ...rest }: Props) {
  const { unfolded, granted, max } = rest;
  const t = useTranslations("extensions");
  if (!open && earlier.length === 0 && !asking) return null;
  return (
    <Entry id="extension" side={<h2>{t("title")}</h2>}>
      {open && (
        <>
          <OpenRequestText request={open} task={task} />
          <StepForms task={task} request={open} steps={steps} leaders={rest.leaders} actions={rest.actions} />
        </>
      )}
      <EarlierRequests requests={earlier} />
      {asking && (
        <ConfirmDetails link summary={t("askEllipsis", { number: granted + 1 })} open={unfolded}>
          <p className="small quiet">{t("limit", { max })}</p>
          <AskForm action={rest.actions.askExtension} task={task} onPaper={asking === "on_paper"} />
        </ConfirmDetails>
      )}
      {!asking && !open && granted >= max && <p className="small quiet">{t("used", { max })}</p>}
    </Entry>
  );
}
