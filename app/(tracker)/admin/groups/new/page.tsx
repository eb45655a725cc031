import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupFields } from "@/components/groups/group-fields";
import { ActionForm } from "@/components/ui/action-form";
import { BoxChoice } from "@/components/ui/box-choice";
import { DateField } from "@/components/ui/date-field";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/domain/dates";
import { openDepartments } from "@/domain/departments/queries";
import { AdminPage, requireAdministrator } from "../../admin-page";
import { addGroup } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups");
  return { title: t("add") };
}

export default async function NewGroupPage() {
  const { connection, day } = await requireAdministrator();
  const t = await getTranslations("groups");
  const departments = await openDepartments(connection, day);
  return (
    <AdminPage current="groups" title={t("add")} inside>
      <Entry side={t("group")}>
        <ActionForm action={addGroup} requestId={crypto.randomUUID()} className="stack">
          <p className="small quiet">{t("text")}</p>
          <div className="stack is-form">
            <GroupFields />
            <DateField name="startsOn" label={t("startsOn")} defaultValue={formatDate(day)} />
          </div>
          <BoxChoice
            name="departmentIds"
            label={t("members")}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div className="actions">
            <SubmitButton primary>{t("addNow")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
    </AdminPage>
  );
}
