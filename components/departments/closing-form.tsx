import { useTranslations } from "next-intl";
import { departmentKinds } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { BoxChoice } from "../ui/box-choice";
import { DateField } from "../ui/date-field";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
import { RadioChoice } from "../ui/radio-choice";
import { type Choice, SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = {
  departments: readonly Choice[];
  /** What was chosen before, by the name of the field. */
  chosen: Record<string, string | string[]>;
  day: string;
  action: FormAction;
};

const successors = ["existing", "new", "none"] as const;

/** Which departments end, from when, by what decision, and who takes over. */
export function ClosingForm({ departments, chosen, day, action }: Props) {
  const t = useTranslations("closing");
  const change = useTranslations("departmentChange");
  const admin = useTranslations("admin");
  const kinds = useTranslations("departments.kinds");
  const text = (name: string) => [chosen[name] ?? []].flat()[0] ?? "";
  return (
    <ActionForm action={action} className="closing">
      <Entry side={t("which")}>
        <BoxChoice
          name="departmentIds"
          label={t("departments")}
          options={departments}
          defaultValues={[chosen.departmentIds ?? []].flat()}
        />
      </Entry>
      <Entry side={t("who")}>
        <div className="stack is-form">
          <RadioChoice
            name="successor"
            label={t("successor")}
            options={successors.map((value) => ({ value, label: t(`successors.${value}`) }))}
            defaultValue={text("successor") || "existing"}
          />
          <div className="of-existing">
            <SelectField
              name="successorId"
              label={t("successorId")}
              options={departments}
              empty={t("chooseSuccessor")}
              defaultValue={text("successorId")}
            />
          </div>
          <div className="of-new stack">
            <TextField name="name" label={t("name")} defaultValue={text("name")} autoComplete="off" />
            <div className="pair">
              <TextField
                name="abbreviation"
                label={admin("abbreviation")}
                defaultValue={text("abbreviation")}
                autoComplete="off"
              />
              <SelectField
                name="kind"
                label={admin("departmentKind")}
                options={departmentKinds.map((value) => ({ value, label: kinds(value) }))}
                defaultValue={text("kind") || "department"}
              />
            </div>
          </div>
        </div>
      </Entry>
      <Entry side={t("when")}>
        <div className="stack is-form">
          <DateField
            name="from"
            label={t("from")}
            hint={t("fromHint")}
            defaultValue={text("from") || formatDate(day)}
            required
          />
          <TextField
            name="document"
            label={change("document")}
            hint={change("documentHint")}
            defaultValue={text("document")}
            autoComplete="off"
            required
          />
          <div className="actions">
            <SubmitButton primary>{t("preview")}</SubmitButton>
          </div>
        </div>
      </Entry>
    </ActionForm>
  );
}
