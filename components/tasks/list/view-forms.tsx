import { useTranslations } from "next-intl";
import { type Audience, audiences } from "@/db/enums";
import { ActionForm } from "../../ui/action-form";
import type { FormAction } from "../../ui/form-state";
import { RadioChoice } from "../../ui/radio-choice";
import { type Choice, SelectField } from "../../ui/select-field";
import { SubmitButton } from "../../ui/submit-button";
import { TextField } from "../../ui/text-field";

/** With whom a person can share a list. */
export interface Sharing {
  departments: readonly Choice[];
  office: boolean;
}

type AddProps = { action: FormAction; query: string; sharing: Sharing; requestId: string };

/** Keeps the list in view under a name. */
export function AddView({ action, query, sharing, requestId }: AddProps) {
  const t = useTranslations("views");
  return (
    <ActionForm action={action} requestId={requestId} className="stack is-narrow">
      <input type="hidden" name="query" value={query} />
      <ViewFields sharing={sharing} />
      <div className="actions">
        <SubmitButton primary>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type FieldsProps = {
  sharing: Sharing;
  view?: { name: string; audience: Audience; departmentId: string | null };
};

/** What a list is called, and who finds it. */
export function ViewFields({ sharing, view }: FieldsProps) {
  const t = useTranslations("views");
  const offered = audiences.filter(
    (one) =>
      one === "own" ||
      one === view?.audience ||
      (one === "office" ? sharing.office : sharing.departments.length > 0),
  );
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={view?.name}
        maxLength={80}
        autoComplete="off"
        required
      />
      {offered.length > 1 && (
        <RadioChoice
          name="audience"
          label={t("audience")}
          hint={t("audienceHint")}
          options={offered.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          defaultValue={view?.audience ?? "own"}
        />
      )}
      {offered.length === 1 && <input type="hidden" name="audience" value="own" />}
      {sharing.departments.length > 1 ? (
        <SelectField
          name="departmentId"
          label={t("department")}
          options={sharing.departments}
          defaultValue={view?.departmentId ?? sharing.departments[0]?.value}
        />
      ) : (
        <input
          type="hidden"
          name="departmentId"
          value={view?.departmentId ?? sharing.departments[0]?.value ?? ""}
        />
      )}
    </>
  );
}
