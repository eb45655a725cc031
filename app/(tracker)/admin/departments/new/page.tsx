import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentFields } from "@/components/admin/department-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDepartment } from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("addDepartment") };
}

export default async function NewDepartmentPage() {
  await requireAdministrator();
  const t = await getTranslations("admin");
  return (
    <AdminPage current="departments" title={t("addDepartment")} inside>
      <Entry side={t("department")}>
        <ActionForm action={addDepartment} requestId={crypto.randomUUID()} className="stack is-form">
          <DepartmentFields />
          <div className="actions">
            <SubmitButton primary>{t("add")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
    </AdminPage>
  );
}
