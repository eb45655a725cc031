import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState } from "../ui/form-state";
import { PostedForm } from "../ui/posted-form";
import { RadioChoice } from "../ui/radio-choice";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { EvidenceField } from "./evidence-field";
import { PaperFields } from "./paper-fields";
import { PercentField } from "./percent-field";

type Props = {
  task: { id: string; version: number; percent: number };
  /** Where the task can go with this report; empty where it stays with whoever has it. */
  handOver: readonly ("hand_in" | "submit")[];
  requestId: string;
  /** A clerk enters what came on paper, in the name of a department without accounts. */
  onPaper?: boolean;
  /** Where a browser without scripts goes on from, if not from the page of the task. */
  from?: "my-work";
  /** What was typed before, where it was refused and the browser runs no script. */
  refused?: FormState | undefined;
  /** Whether the reader came to report: the cursor stands in the form. */
  updates?: boolean;
  /** What stands beside the button: a way to the task's own page. */
  beside?: ReactNode;
};

/** Progress in one form: where it stands, what came out, what is in the way, what is asked for, and what proves it. */
export function ReportForm(props: Props) {
  const { task, handOver, requestId, onPaper = false, from, refused, updates, beside } = props;
  const t = useTranslations("report");
  const next = [
    { value: "go_on", label: t("go_on"), mark: "progress" as const },
    ...handOver.map((value) => ({
      value,
      label: t(value === "submit" ? "submitToLeader" : value),
      mark: value === "hand_in" ? ("in-review" as const) : ("submitted" as const),
    })),
  ];
  return (
    <PostedForm
      url={`/api/tasks/${task.id}/reports`}
      requestId={requestId}
      refused={refused}
      className="update"
    >
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      {from && <input type="hidden" name="from" value={from} />}
      <div className="head-row">
        {handOver.length > 0 ? (
          <RadioChoice name="next" label={t("status")} options={next} defaultValue="go_on" />
        ) : (
          <input type="hidden" name="next" value="go_on" />
        )}
        <PercentField name="percent" label={t("percent")} defaultValue={String(task.percent)} />
      </div>
      {onPaper && <PaperFields handsIn={handOver.length > 0} />}
      <div className="thirds">
        <TextArea name="result" label={t("result")} rows={4} autoFocus={updates} />
        <TextArea name="difficulty" label={t("difficulty")} rows={4} placeholder={t("difficultyHint")} />
        <TextArea name="proposal" label={t("proposal")} rows={4} placeholder={t("proposalHint")} />
      </div>
      <EvidenceField label={t("evidence")} hint={t("evidenceHint")} />
      <div className="actions">
        <SubmitButton primary>{t("submit")}</SubmitButton>
        {beside}
      </div>
    </PostedForm>
  );
}
