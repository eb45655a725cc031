import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonFields } from "@/components/admin/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { addPerson } from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("addPerson") };
}

export default async function NewPersonPage() {
  await requireAdministrator();
  const t = await getTranslations("admin");
  return (
    <AdminPage current="people" title={t("addPerson")} inside>
      <Entry side={t("person")}>
        <ActionForm action={addPerson} requestId={crypto.randomUUID()} className="stack is-form">
          <PersonFields />
          <div className="actions">
            <SubmitButton primary>{t("add")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
    </AdminPage>
  );
}
