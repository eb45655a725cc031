import { useTranslations } from "next-intl";
import { RecurrenceWords } from "../tasks/recurrence-words";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateText } from "../ui/date-text";
import { SubmitButton } from "../ui/submit-button";
import type { DepartmentOption, DraftActions } from "./draft-actions";
import { DraftTaskFields } from "./draft-task-fields";
import { RemoveForm } from "./remove-form";
import type { RecordTask } from "./types";

type Props = {
  meetingId: string;
  task: RecordTask;
  number: string;
  departments: readonly DepartmentOption[];
  actions: DraftActions;
};

/** A task of a draft: as it will stand in the record, opened in place to be corrected. */
export function DraftTask({ meetingId, task, number, departments, actions }: Props) {
  const t = useTranslations("draft");
  const words = useTranslations("record");
  return (
    <li>
      <div className="row">
        <span className="lead figures">{number}</span>
        <div>
          <span className="title" lang="vi">
            {task.title}
          </span>
          <p className="sub">
            {task.leadName || <b>{t("noLead")}</b>}
            {task.parts.length > 0 && (
              <>
                <br />
                <span className="with">{words("with")}</span> {task.parts.map((part) => part.name).join(", ")}
              </>
            )}
          </p>
        </div>
        <div className="tail">
          <span className="small">{task.dueOn ? <DateText date={task.dueOn} /> : t("noDue")}</span>
          {task.recurrence && (
            <span className="small quiet">
              <RecurrenceWords {...task} recurrence={task.recurrence} />
            </span>
          )}
        </div>
      </div>
      <div className="actions others is-indented">
        <ConfirmDetails summary={t("correct")} link small>
          <ActionForm action={actions.saveDraftTask} requestId={crypto.randomUUID()} className="split">
            <input type="hidden" name="meetingId" value={meetingId} />
            <input type="hidden" name="taskId" value={task.id} />
            <input type="hidden" name="version" value={task.version} />
            <DraftTaskFields task={task} departments={departments} />
            <div className="actions is-whole">
              <SubmitButton>{t("save")}</SubmitButton>
            </div>
          </ActionForm>
        </ConfirmDetails>
        <RemoveForm
          action={actions.removeDraftTask}
          meetingId={meetingId}
          part={{ name: "taskId", id: task.id, version: task.version }}
          label={t("removeTask", { number })}
        />
      </div>
    </li>
  );
}
