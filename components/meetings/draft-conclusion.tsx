import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import { SaveOnLeave } from "../ui/save-on-leave";
import { State } from "../ui/state";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { Theirs } from "../ui/theirs";
import type { DepartmentOption, DraftActions } from "./draft-actions";
import { DraftTask } from "./draft-task";
import { DraftTaskFields } from "./draft-task-fields";
import { RemoveForm } from "./remove-form";
import type { Conclusion } from "./types";

type Props = {
  meetingId: string;
  conclusion: Conclusion;
  number: number;
  last: boolean;
  departments: readonly DepartmentOption[];
  actions: DraftActions;
};

/** A conclusion while it is written: its words, its tasks or the mark, and what can be done with it. */
export function DraftConclusion({ meetingId, conclusion, number, last, departments, actions }: Props) {
  const t = useTranslations("draft");
  const words = useTranslations("record");
  const empty = conclusion.tasks.length === 0;
  return (
    <Entry
      id={`conclusion-${number}`}
      side={
        <h3 className="number">
          <span className="only-phone">{words("conclusion")} </span>
          {number}
        </h3>
      }
    >
      <ActionForm action={actions.saveDirective} requestId={crypto.randomUUID()} className="part">
        <Hidden meetingId={meetingId} conclusion={conclusion} />
        <TextArea
          name="body"
          label={t("conclusionWords", { number })}
          bare
          className="is-bare is-line record"
          rows={2}
          defaultValue={conclusion.body}
        />
        <Theirs label={t("theirs")} text={conclusion.body} />
        <SaveOnLeave />
        <div className="actions save">
          <SubmitButton small>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
      {conclusion.noTask && (
        <ActionForm
          action={actions.markDirective}
          requestId={crypto.randomUUID()}
          className="none small quiet"
        >
          <Hidden meetingId={meetingId} conclusion={conclusion} />
          <input type="hidden" name="noTask" value="no" />
          <input type="hidden" name="noTaskReason" value="" />
          <State mark="no-date">{words("noTask", { reason: conclusion.noTaskReason || "none" })}</State>
          <SubmitButton link small>
            {t("unmark")}
          </SubmitButton>
        </ActionForm>
      )}
      {!empty && (
        <ol className="rows tasks">
          {conclusion.tasks.map((task, index) => (
            <DraftTask
              key={task.id}
              meetingId={meetingId}
              task={task}
              number={`${number}.${index + 1}`}
              departments={departments}
              actions={actions}
            />
          ))}
        </ol>
      )}
      <div className="actions others">
        <ConfirmDetails
          summary={t("addTask")}
          link
          small
          open={empty && !conclusion.noTask}
          key={`add-${conclusion.tasks.length}`}
        >
          <ActionForm action={actions.addDraftTask} requestId={crypto.randomUUID()} className="split">
            <input type="hidden" name="meetingId" value={meetingId} />
            <input type="hidden" name="directiveId" value={conclusion.id} />
            <DraftTaskFields departments={departments} />
            <div className="actions is-whole">
              <SubmitButton>{t("addTaskNow")}</SubmitButton>
            </div>
          </ActionForm>
        </ConfirmDetails>
        {empty && !conclusion.noTask && (
          <ConfirmDetails summary={t("mark")} link small>
            <ActionForm
              action={actions.markDirective}
              requestId={crypto.randomUUID()}
              className="stack is-narrow"
            >
              <Hidden meetingId={meetingId} conclusion={conclusion} />
              <input type="hidden" name="noTask" value="yes" />
              <TextField name="noTaskReason" label={t("markReason")} hint={t("markReasonHint")} />
              <div className="actions">
                <SubmitButton small>{t("markNow")}</SubmitButton>
              </div>
            </ActionForm>
          </ConfirmDetails>
        )}
        {number > 1 && (
          <MoveForm meetingId={meetingId} conclusion={conclusion} step="up" action={actions.moveDirective} />
        )}
        {!last && (
          <MoveForm
            meetingId={meetingId}
            conclusion={conclusion}
            step="down"
            action={actions.moveDirective}
          />
        )}
        <RemoveForm
          action={actions.removeDirective}
          meetingId={meetingId}
          part={{ name: "directiveId", id: conclusion.id, version: conclusion.version }}
          label={t("removeConclusion", { number, tasks: conclusion.tasks.length })}
        />
      </div>
    </Entry>
  );
}

function Hidden({ meetingId, conclusion }: { meetingId: string; conclusion: Conclusion }) {
  return (
    <>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="directiveId" value={conclusion.id} />
      <input type="hidden" name="version" value={conclusion.version} />
    </>
  );
}

type MoveProps = {
  meetingId: string;
  conclusion: Conclusion;
  step: "up" | "down";
  action: DraftActions["moveDirective"];
};

function MoveForm({ meetingId, conclusion, step, action }: MoveProps) {
  const t = useTranslations("draft");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()}>
      <Hidden meetingId={meetingId} conclusion={conclusion} />
      <input type="hidden" name="step" value={step} />
      <SubmitButton link small>
        {t(step)}
      </SubmitButton>
    </ActionForm>
  );
}
