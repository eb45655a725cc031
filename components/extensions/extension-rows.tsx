import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import { ToTask } from "../tasks/to-task";
import type { ListedTask } from "../tasks/types";
import { WorkRow } from "../tasks/work-row";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { StepForm } from "./step-form";
import type { WaitingRequest } from "./types";

type Props = {
  rows: readonly { task: ListedTask; extension: WaitingRequest; time: TimeState }[];
  actions: { passExtensionOn: FormAction; declineExtension: FormAction };
};

/** Requests of owners for a later due date: the head passes each on to the leader, or refuses it with a reason. */
export function ExtensionRows({ rows, actions }: Props) {
  const t = useTranslations("extensions");
  return rows.map(({ task, extension, time }) => (
    <WorkRow key={extension.id} task={task} time={time} show="status" showOwner>
      <div className="update">
        <p>
          {t("asks", {
            name: extension.requestedByName,
            from: task.dueOn ? formatDate(task.dueOn) : "",
            to: formatDate(extension.dueOnAsked),
          })}
        </p>
        <p className="said" lang="vi">
          {extension.reason}
        </p>
        <div className="actions">
          <StepForm action={actions.passExtensionOn} step="pass_on" request={extension} brief primary />
          <ConfirmDetails summary={t("refuseEllipsis")} link>
            <StepForm action={actions.declineExtension} step="decline" request={extension} />
          </ConfirmDetails>
          <ToTask id={task.id} />
        </div>
      </div>
    </WorkRow>
  ));
}
