import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PartStatus } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import type { FormAction, FormState } from "../ui/form-state";
import { PostedForm } from "../ui/posted-form";
import { RadioChoice } from "../ui/radio-choice";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { EvidenceField } from "./evidence-field";
import { type Candidate, useCandidates } from "./owner-form";
import { PaperFields } from "./paper-fields";

type Part = { id: string; version: number };

type Props = {
  taskId: string;
  part: Part & { status: PartStatus };
  requestId: string;
  /** A clerk enters what came on paper, in the name of a department without accounts. */
  onPaper?: boolean;
  /** Where a browser without scripts goes on from, if not from the page of the task. */
  from?: "my-work";
  /** What was typed before, where it was refused and the browser runs no script. */
  refused?: FormState | undefined;
  /** Whether the reader came to report: the cursor stands in the form. */
  updates?: boolean;
  /** What stands beside the button. */
  beside?: ReactNode;
};

/** What came of the part of a coordinating department, whether it goes on, and what proves it. */
export function PartReportForm(props: Props) {
  const { taskId, part, requestId, onPaper = false, from, refused, updates, beside } = props;
  const t = useTranslations("part");
  const report = useTranslations("report");
  return (
    <PostedForm
      url={`/api/tasks/${taskId}/reports`}
      requestId={requestId}
      refused={refused}
      className="stack is-narrow"
    >
      <Hidden taskId={taskId} part={part} />
      {from && <input type="hidden" name="from" value={from} />}
      <TextArea name="result" label={t("result")} rows={3} required autoFocus={updates} />
      <RadioChoice
        name="done"
        label={t("state")}
        options={[
          { value: "no", label: t("goesOn") },
          { value: "yes", label: t("done") },
        ]}
        defaultValue={part.status === "done" ? "yes" : "no"}
      />
      {onPaper && <PaperFields />}
      <EvidenceField label={report("evidence")} hint={report("evidenceHint")} />
      <div className="actions">
        <SubmitButton primary>{t("submit")}</SubmitButton>
        {beside}
      </div>
    </PostedForm>
  );
}

type PersonProps = {
  action: FormAction;
  taskId: string;
  part: Part & { personId?: string | null };
  members: readonly Candidate[];
  requestId: string;
  beside?: ReactNode;
};

/** The head of a coordinating department names who does its part. */
export function PartPersonForm({ action, taskId, part, members, requestId, beside }: PersonProps) {
  const t = useTranslations("part");
  return (
    <ActionForm action={action} requestId={requestId} className="stack is-narrow">
      <Hidden taskId={taskId} part={part} />
      <SelectField
        name="personId"
        label={t("person")}
        options={useCandidates()(members)}
        empty={t("choose")}
        defaultValue={part.personId ?? ""}
      />
      <div className="actions">
        <SubmitButton>{t("nameSubmit")}</SubmitButton>
        {beside}
      </div>
    </ActionForm>
  );
}

function Hidden({ taskId, part }: { taskId: string; part: Part }) {
  return (
    <>
      <input type="hidden" name="taskId" value={taskId} />
      <input type="hidden" name="partId" value={part.id} />
      <input type="hidden" name="version" value={part.version} />
    </>
  );
}
