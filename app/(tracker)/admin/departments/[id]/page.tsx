import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DepartmentFields } from "@/components/admin/department-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { getDepartment } from "@/domain/departments/queries";
import { found, idFrom } from "@/web/page";
import { saveDepartment } from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";

const load = cache(async (id: string) => {
  const { person, connection } = await requireAdministrator();
  return found(getDepartment(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/admin/departments/[id]">): Promise<Metadata> {
  const department = await load((await params).id);
  return { title: department.name };
}

export default async function DepartmentPage({ params }: PageProps<"/admin/departments/[id]">) {
  const [t, department] = await Promise.all([getTranslations("admin"), load((await params).id)]);
  return (
    <AdminPage current="departments" title={department.name} inside>
      <Entry side={t("department")}>
        <ActionForm action={saveDepartment} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="departmentId" value={department.id} />
          <input type="hidden" name="version" value={department.version} />
          <DepartmentFields department={department} />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
    </AdminPage>
  );
}
