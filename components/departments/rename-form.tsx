import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = {
  department: { id: string; version: number; name: string; abbreviation: string };
  day: string;
  action: FormAction;
};

/** A new name from a day on, with the document behind it. */
export function RenameForm({ department, day, action }: Props) {
  const t = useTranslations("departmentChange");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
      <input type="hidden" name="departmentId" value={department.id} />
      <input type="hidden" name="version" value={department.version} />
      <p className="small quiet">{t("renameText")}</p>
      <TextField
        name="name"
        label={t("newName")}
        defaultValue={department.name}
        autoComplete="off"
        required
      />
      <TextField
        name="abbreviation"
        label={t("abbreviation")}
        defaultValue={department.abbreviation}
        autoComplete="off"
      />
      <DateField name="startsOn" label={t("startsOn")} defaultValue={formatDate(day)} required />
      <TextField name="document" label={t("document")} hint={t("documentHint")} autoComplete="off" required />
      <div className="actions">
        <SubmitButton primary>{t("renameNow")}</SubmitButton>
        <LinkButton href={`/admin/departments/${department.id}`}>{t("back")}</LinkButton>
      </div>
    </ActionForm>
  );
}
