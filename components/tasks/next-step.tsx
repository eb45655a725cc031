import { useTranslations } from "next-intl";
import type { TaskStatus } from "@/db/enums";
import type { Steps } from "@/domain/tasks/next-step";
import type { TaskMove } from "@/domain/tasks/rules";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
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
    archive: boolean;
  };
  steps: Steps;
  returned: string;
  members: readonly { id: string; name: string; title: string }[];
  options: MoveOptions;
  actions: { moveTask: FormAction; nameOwner: FormAction; reportProgress: FormAction };
};

/** What is asked of the person looking, in one line with its form; what else is possible, one click away. */
export function NextStep({ task, steps, returned, members, options, actions }: Props) {
  const t = useTranslations("next");
  const verb = useTranslations("move.verb");
  const { expected, others } = steps;
  const who = { owner: task.ownerName ?? "", lead: task.leadName, leader: task.leaderName ?? "" };
  const heading = task.archive
    ? t("archive")
    : expected
      ? t(`expected.${expected}`, who)
      : t(`waiting.${task.status}`, who);
  const form = (step: TaskMove | "report" | "change_owner", primary: boolean) => {
    const requestId = crypto.randomUUID();
    if (step === "report") {
      const handOver = steps.handOver ? [steps.handOver] : [];
      return (
        <ReportForm action={actions.reportProgress} task={task} handOver={handOver} requestId={requestId} />
      );
    }
    if (step === "name_owner" || step === "change_owner") {
      return (
        <OwnerForm
          action={actions.nameOwner}
          task={task}
          members={members}
          requestId={requestId}
          primary={primary}
        />
      );
    }
    return (
      <MoveForm
        action={actions.moveTask}
        move={step}
        task={task}
        options={options}
        requestId={requestId}
        primary={primary}
      />
    );
  };
  return (
    <Entry className="next" side={t("title")}>
      <h2>{heading}</h2>
      {returned && <p className="said">{t("returned", { reason: returned })}</p>}
      {expected && <div className="under">{form(expected, true)}</div>}
      {others.length > 0 && (
        <div className="actions others">
          {others.map((step) => (
            <ConfirmDetails
              key={step}
              link
              name="step"
              summary={`${step === "report" || step === "change_owner" ? t(`other.${step}`) : verb(step)}…`}
            >
              {form(step, false)}
            </ConfirmDetails>
          ))}
        </div>
      )}
    </Entry>
  );
}
