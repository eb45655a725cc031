import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClosingForm } from "@/components/departments/closing-form";
import { Entry } from "@/components/ui/entry";
import { openDepartments } from "@/domain/departments/queries";
import { AdminPage, requireAdministrator } from "../../admin-page";
import { previewClosing } from "../actions";
import { closingFields } from "../closing-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("closing");
  return { title: t("title") };
}

export default async function ClosePage({ searchParams }: PageProps<"/admin/departments/close">) {
  const { connection, day } = await requireAdministrator();
  const t = await getTranslations("closing");
  const departments = await openDepartments(connection, day);
  return (
    <AdminPage current="departments" title={t("title")} inside>
      <Entry tight>
        <p className="small">{t("text")}</p>
      </Entry>
      <ClosingForm
        departments={departments.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={closingFields(await searchParams)}
        day={day}
        action={previewClosing}
      />
    </AdminPage>
  );
}
