import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PartStatus, TaskStatus } from "@/db/enums";
import type { Steps } from "@/domain/tasks/next-step";
import type { TaskMove } from "@/domain/tasks/rules";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction, FormState } from "../ui/form-state";
import { MoveForm, type MoveOptions } from "./move-form";
import { OwnerForm } from "./owner-form";
import { ReportForm } from "./report-form";

type Props = {
  task: {
    id: string;
    version: number;
    percent: number;
    status: TaskStatus;
    ownerId: string | null;
    ownerName: string | null;
    leadName: string;
    leaderName: string | null;
    leadDepartmentId: string | null;
    returnedReason: string;
    statusReason: string;
    isOpen: boolean;
    parts: readonly { name: string; status: PartStatus }[];
  };
  steps: Steps;
  /** Whether the reports of coordinating departments are awaited by the person looking. */
  awaitsParts: boolean;
  /** What was typed into the report's form and refused, where the browser runs no script. */
  refused?: FormState | undefined;
  /** Whether the person came to report: the form stands open, with the cursor in it. */
  updates: boolean;
  /** What is asked of the person looking beside the task's own steps. */
  asked?: string | null;
  /** What was just done. */
  deed: ReactNode;
  members: readonly { id: string; name: string; title: string }[];
  options: MoveOptions;
  actions: { moveTask: FormAction; nameOwner: FormAction };
};

/** What is asked of the person looking, in one line with its form; what else is possible, one click away. */
export function NextStep(props: Props) {
  const { task, steps, awaitsParts, refused, updates, asked, deed } = props;
  const t = useTranslations("next");
  const verb = useTranslations("move.verb");
  const { expected, others } = steps;
  const who = { owner: task.ownerName ?? "", lead: task.leadName, leader: task.leaderName ?? "none" };
  const missing = task.parts.filter(({ status }) => status === "not_reported").map(({ name }) => name);
  return (
    <Entry className="next" side={t("title")} id="report">
      {deed}
      <h2>{asked && !expected ? asked : t(steps.line, who)}</h2>
      {asked && expected && <p>{asked}</p>}
      <Why task={task} />
      {awaitsParts && task.isOpen && missing.length > 0 && (
        <p className="small quiet">{t("missing", { parts: missing.join("; ") })}</p>
      )}
      {expected && (
        <div className="under">
          <StepForm {...props} step={expected} primary />
        </div>
      )}
      {others.length > 0 && (
        <div className="actions others">
          {others.map((step) => (
            <ConfirmDetails
              key={step}
              link
              name="step"
              open={step === "report" && (updates || refused !== undefined)}
              summary={`${step === "report" || step === "change_owner" ? t(`other.${step}`) : verb(step)}…`}
            >
              <StepForm {...props} step={step} />
            </ConfirmDetails>
          ))}
        </div>
      )}
    </Entry>
  );
}

/** Why a task came back, stands still or is to go elsewhere. */
function Why({ task: { status, returnedReason, statusReason } }: Pick<Props, "task">) {
  const t = useTranslations("next");
  const explained = status === "paused" || status === "transfer_requested";
  const said =
    status === "in_progress" && returnedReason
      ? t("returned", { reason: returnedReason })
      : explained && statusReason
        ? t(`why.${status}`, { reason: statusReason })
        : null;
  return (
    said && (
      <p className="said" lang="vi">
        {said}
      </p>
    )
  );
}

type StepProps = Props & { step: TaskMove | "report" | "change_owner"; primary?: boolean };

function StepForm(props: StepProps) {
  const { step, primary = false, task, steps, refused, updates, members, options, actions } = props;
  const requestId = crypto.randomUUID();
  if (step === "report") {
    return (
      <ReportForm
        task={task}
        handOver={steps.handOver ? [steps.handOver] : []}
        onPaper={steps.onPaper}
        refused={refused}
        updates={updates}
        requestId={requestId}
      />
    );
  }
  if (step === "name_owner" || step === "change_owner") {
    const form = { action: actions.nameOwner, task, members, requestId, primary };
    return <OwnerForm {...form} />;
  }
  const form = { action: actions.moveTask, move: step, task, options, requestId, primary };
  return <MoveForm {...form} onPaper={steps.onPaper && step === "request_transfer"} />;
}
