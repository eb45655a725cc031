import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AccessForms } from "@/components/admin/access-forms";
import { MembershipForms } from "@/components/admin/membership-forms";
import { PersonFields } from "@/components/admin/person-fields";
import { RoleForms } from "@/components/admin/role-forms";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { openDepartments } from "@/domain/departments/queries";
import { getPerson } from "@/domain/people/queries";
import { found, idFrom } from "@/web/page";
import * as actions from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";

const load = cache(async (id: string) => {
  const { person, connection } = await requireAdministrator();
  return found(getPerson(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/admin/people/[id]">): Promise<Metadata> {
  const person = await load((await params).id);
  return { title: person.name };
}

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const { connection, day } = await requireAdministrator();
  const [t, person, departments] = await Promise.all([
    getTranslations("admin"),
    load((await params).id),
    openDepartments(connection, day),
  ]);
  return (
    <AdminPage current="people" title={person.name} inside>
      <Entry side={t("person")}>
        <ActionForm action={actions.savePerson} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
          <PersonFields person={person} />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
      <Entry side={t("access")}>
        <AccessForms person={person} actions={actions} />
      </Entry>
      <Entry side={t("roles")}>
        <RoleForms person={person} actions={actions} />
      </Entry>
      <Entry side={t("memberships")}>
        <MembershipForms person={person} departments={departments} day={day} actions={actions} />
      </Entry>
    </AdminPage>
  );
}
