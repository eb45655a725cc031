import { useTranslations } from "next-intl";
import { type OfficeRole, officeRoles } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = {
  person: { id: string; roles: readonly { role: OfficeRole; title: string }[] };
  actions: { giveRole: FormAction; takeRole: FormAction };
};

/** The office-wide roles of a person, each with its title. */
export function RoleForms({ person, actions }: Props) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  return (
    <>
      <ul className="rows">
        {person.roles.map(({ role, title }) => (
          <li key={role} className="held">
            <span>
              <b>{roles(role)}</b>
              {title && `, ${title}`}
            </span>
            <ActionForm action={actions.takeRole} requestId={crypto.randomUUID()}>
              <input type="hidden" name="personId" value={person.id} />
              <input type="hidden" name="role" value={role} />
              <SubmitButton link small>
                {t("takeRole", { role: roles(role) })}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {person.roles.length === 0 && <p className="quiet small">{t("noRoles")}</p>}
      <ActionForm action={actions.giveRole} requestId={crypto.randomUUID()} className="adder">
        <input type="hidden" name="personId" value={person.id} />
        <SelectField
          name="role"
          label={t("role")}
          options={officeRoles.map((value) => ({ value, label: roles(value) }))}
          empty={t("chooseRole")}
        />
        <TextField name="title" label={t("roleTitle")} hint={t("roleTitleHint")} autoComplete="off" />
        <SubmitButton>{t("giveRole")}</SubmitButton>
      </ActionForm>
      <p className="small quiet">{t("rolesNote")}</p>
    </>
  );
}
