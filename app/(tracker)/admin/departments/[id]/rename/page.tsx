import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RenameForm } from "@/components/departments/rename-form";
import { Entry } from "@/components/ui/entry";
import { getDepartment } from "@/domain/departments/queries";
import { found, idFrom } from "@/web/page";
import { AdminPage, requireAdministrator } from "../../../admin-page";
import { renameDepartment } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("departmentChange");
  return { title: t("rename") };
}

export default async function RenamePage({ params }: PageProps<"/admin/departments/[id]/rename">) {
  const { person, connection, day } = await requireAdministrator();
  const t = await getTranslations("departmentChange");
  const department = await found(getDepartment(connection, person, idFrom((await params).id)));
  return (
    <AdminPage current="departments" title={t("renameOf", { name: department.name })} inside>
      <Entry side={t("newName")}>
        <RenameForm department={department} day={day} action={renameDepartment} />
      </Entry>
    </AdminPage>
  );
}
