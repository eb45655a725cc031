import { useTranslations } from "next-intl";
import type { Recurrence } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { usePeriodWords } from "./period-words";
import { RecurrenceWords } from "./recurrence-words";

type Neighbour = { id: string; period: string } | null;

type Props = {
  task: {
    id: string;
    version: number;
    period: string;
    recurrence: Recurrence | null;
    recurrenceEndsOn: string | null;
    sharedId: string | null;
    groupName: string;
  };
  previous: Neighbour;
  next: Neighbour;
  mayEnd: boolean;
  /** Where the clerk changes what the later periods will be like; null for others. */
  amend: string | null;
  endRecurrence: FormAction;
};

/** How often a task recurs, the periods before and after this one, and for who may the end of it. */
export function RecurrenceSection({ task, previous, next, mayEnd, amend, endRecurrence }: Props) {
  const t = useTranslations("recurrence");
  const words = usePeriodWords();
  return (
    <Entry side={<h2>{t("label")}</h2>}>
      <p>
        <b>{words(task.period)}</b>
        {task.recurrence && (
          <>
            . <RecurrenceWords {...task} recurrence={task.recurrence} />
          </>
        )}
        .
      </p>
      <p className="small quiet">
        {previous && (
          <>
            {t("previous")} <Link href={`/tasks/${previous.id}`}>{words(previous.period)}</Link>
          </>
        )}
        {previous && next && "; "}
        {next && (
          <>
            {t("next")} <Link href={`/tasks/${next.id}`}>{words(next.period)}</Link>
          </>
        )}
        {(previous || next) && ". "}
        {mayEnd && t("goesOn")}
      </p>
      {(mayEnd || amend) && (
        <div className="actions others">
          {mayEnd && (
            <ConfirmDetails summary={t("end")} link small>
              <ActionForm action={endRecurrence} requestId={crypto.randomUUID()} className="stack is-narrow">
                <input type="hidden" name="taskId" value={task.id} />
                <input type="hidden" name="version" value={task.version} />
                <TextArea name="reason" label={t("reason")} hint={t("endHint")} rows={2} required />
                {task.sharedId && (
                  <Checkbox name="wholeGroup" label={t("endForGroup", { group: task.groupName })} />
                )}
                <div className="actions">
                  <SubmitButton>{t("endNow")}</SubmitButton>
                </div>
              </ActionForm>
            </ConfirmDetails>
          )}
          {amend && (
            <Link className="small" href={amend}>
              {t("amend")}
            </Link>
          )}
        </div>
      )}
    </Entry>
  );
}
