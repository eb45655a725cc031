import { useTranslations } from "next-intl";
import { type DepartmentKind, departmentKinds } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";

type Department = { id: string; name: string; closedOn: string | null };
type Open = { id: string; name: string; kind: DepartmentKind };

type Props = {
  seriesId: string;
  departments: readonly Department[];
  day: string;
  /** For who may change them. */
  change?: {
    open: readonly Open[];
    actions: Record<"addDepartments" | "removeDepartment" | "moveDepartment", FormAction>;
  };
};

/** The departments that a series invites, in their order; forms to change them open in place. */
export function UsualDepartments({ seriesId, departments, day, change }: Props) {
  const t = useTranslations("series");
  const known = new Set(departments.map(({ id }) => id));
  const rest = change?.open.filter(({ id }) => !known.has(id)) ?? [];
  return (
    <>
      {departments.length === 0 && <p className="quiet">{t("noDepartments")}</p>}
      <ol className="usual">
        {departments.map((department) => (
          <li key={department.id}>
            {department.name}
            {department.closedOn !== null && department.closedOn < day && (
              <span className="small quiet"> {t("departmentClosed")}</span>
            )}
          </li>
        ))}
      </ol>
      {change && (
        <div className="actions others">
          {rest.length > 0 && (
            <ConfirmDetails summary={t("addDepartments")} link small name="usual">
              <AddForm seriesId={seriesId} rest={rest} action={change.actions.addDepartments} />
            </ConfirmDetails>
          )}
          {departments.length > 0 && (
            <ConfirmDetails summary={t("changeDepartments")} link small name="usual">
              <ul className="rows">
                {departments.map((department, index) => (
                  <li key={department.id} className="held">
                    <span>{department.name}</span>
                    <StepForms
                      seriesId={seriesId}
                      department={department}
                      ends={{ first: index === 0, last: index === departments.length - 1 }}
                      actions={change.actions}
                    />
                  </li>
                ))}
              </ul>
            </ConfirmDetails>
          )}
        </div>
      )}
    </>
  );
}

/** Several at once: ticked, or all of a kind. */
function AddForm({
  seriesId,
  rest,
  action,
}: {
  seriesId: string;
  rest: readonly Open[];
  action: FormAction;
}) {
  const t = useTranslations("series");
  const kinds = useTranslations("departments.kinds");
  const there = departmentKinds.filter((kind) => rest.some((department) => department.kind === kind));
  return (
    <>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="adder">
        <input type="hidden" name="seriesId" value={seriesId} />
        <SelectField
          name="kind"
          label={t("ofKind")}
          options={there.map((kind) => ({ value: kind, label: kinds(kind) }))}
          empty={t("chooseKind")}
        />
        <SubmitButton small>{t("addKind")}</SubmitButton>
      </ActionForm>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
        <input type="hidden" name="seriesId" value={seriesId} />
        <fieldset>
          <legend>{t("open")}</legend>
          <div className="boxes">
            {rest.map(({ id, name }) => (
              <Checkbox key={id} name="departmentIds" value={id} label={name} />
            ))}
          </div>
        </fieldset>
        <div className="actions">
          <SubmitButton small>{t("addTicked")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}

function StepForms({
  seriesId,
  department,
  ends,
  actions,
}: {
  seriesId: string;
  department: Department;
  ends: { first: boolean; last: boolean };
  actions: NonNullable<Props["change"]>["actions"];
}) {
  const t = useTranslations("series");
  const { id, name } = department;
  return (
    <div className="actions">
      {!ends.first && (
        <StepForm
          {...{ seriesId, id }}
          action={actions.moveDepartment}
          step="up"
          label={t("upNamed", { name })}
        >
          {t("up")}
        </StepForm>
      )}
      {!ends.last && (
        <StepForm
          {...{ seriesId, id }}
          action={actions.moveDepartment}
          step="down"
          label={t("downNamed", { name })}
        >
          {t("down")}
        </StepForm>
      )}
      <StepForm {...{ seriesId, id }} action={actions.removeDepartment} label={t("removeNamed", { name })}>
        {t("remove")}
      </StepForm>
    </div>
  );
}

function StepForm({
  seriesId,
  id,
  action,
  step,
  label,
  children,
}: {
  seriesId: string;
  id: string;
  action: FormAction;
  step?: "up" | "down";
  label: string;
  children: string;
}) {
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()}>
      <input type="hidden" name="seriesId" value={seriesId} />
      <input type="hidden" name="departmentId" value={id} />
      {step && <input type="hidden" name="step" value={step} />}
      <SubmitButton link small aria-label={label}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
