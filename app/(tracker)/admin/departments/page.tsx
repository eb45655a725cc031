import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Row } from "@/components/ui/row";
import { Rows } from "@/components/ui/rows";
import { formatDate } from "@/domain/dates";
import { directory } from "@/domain/departments/queries";
import { AdminPage, requireAdministrator } from "../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.departments") };
}

export default async function AdminDepartmentsPage() {
  const { connection, day } = await requireAdministrator();
  const [t, kinds, departments] = await Promise.all([
    getTranslations("admin"),
    getTranslations("departments.kinds"),
    directory(connection, day),
  ]);
  return (
    <AdminPage
      current="departments"
      title={t("places.departments")}
      beside={
        <LinkButton primary href="/admin/departments/new">
          {t("addDepartment")}
        </LinkButton>
      }
    >
      <Entry className="group" side={t("departmentsCount", { count: departments.length })}>
        {departments.length === 0 && (
          <EmptyState title={t("noDepartments")}>{t("noDepartmentsText")}</EmptyState>
        )}
        <Rows className="departments-list">
          {departments.map((department) => (
            <Row
              key={department.id}
              lead={department.abbreviation}
              tail={
                <span className="small quiet">
                  {department.closedOn
                    ? t("closedOn", { date: formatDate(department.closedOn) })
                    : kinds(department.kind)}
                </span>
              }
            >
              <Link className="title" href={`/admin/departments/${department.id}`}>
                {department.name}
              </Link>
            </Row>
          ))}
        </Rows>
      </Entry>
    </AdminPage>
  );
}
