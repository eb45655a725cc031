import { useTranslations } from "next-intl";
import type { PartStatus } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
import { RadioChoice } from "../ui/radio-choice";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";

type Part = {
  id: string;
  name: string;
  version: number;
  status: PartStatus;
  personId: string | null;
  members: readonly { id: string; name: string; title: string }[];
  mayName: boolean;
  mayReport: boolean;
};

type Props = {
  taskId: string;
  parts: readonly Part[];
  actions: { namePartPerson: FormAction; reportPart: FormAction };
};

/** What a coordinating department does on a task: who does its part, and what came of it. */
export function PartForms({ taskId, parts, actions }: Props) {
  const t = useTranslations("part");
  const own = parts.filter((part) => part.mayName || part.mayReport);
  return own.map((part) => (
    <Entry key={part.id} side={t("title")}>
      <h2>{part.name}</h2>
      <div className="actions others">
        {part.mayReport && (
          <ConfirmDetails summary={t("report")} link name="part">
            <ActionForm
              action={actions.reportPart}
              requestId={crypto.randomUUID()}
              className="stack is-narrow"
            >
              <Hidden taskId={taskId} part={part} />
              <TextArea name="result" label={t("result")} rows={3} required />
              <RadioChoice
                name="done"
                label={t("state")}
                options={[
                  { value: "no", label: t("goesOn") },
                  { value: "yes", label: t("done") },
                ]}
                defaultValue={part.status === "done" ? "yes" : "no"}
              />
              <div className="actions">
                <SubmitButton primary>{t("submit")}</SubmitButton>
              </div>
            </ActionForm>
          </ConfirmDetails>
        )}
        {part.mayName && (
          <ConfirmDetails summary={t("name")} link name="part">
            <ActionForm
              action={actions.namePartPerson}
              requestId={crypto.randomUUID()}
              className="stack is-narrow"
            >
              <Hidden taskId={taskId} part={part} />
              <SelectField
                name="personId"
                label={t("person")}
                options={part.members.map(({ id, name, title }) => ({
                  value: id,
                  label: title ? `${name}, ${title}` : name,
                }))}
                empty={t("choose")}
                defaultValue={part.personId ?? ""}
              />
              <div className="actions">
                <SubmitButton>{t("nameSubmit")}</SubmitButton>
              </div>
            </ActionForm>
          </ConfirmDetails>
        )}
      </div>
    </Entry>
  ));
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
