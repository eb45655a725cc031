import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentSearch } from "@/components/departments/department-search";
import { PlannedChanges } from "@/components/departments/planned-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Row } from "@/components/ui/row";
import { Rows } from "@/components/ui/rows";
import { formatDate } from "@/domain/dates";
import { plannedChanges } from "@/domain/departments/plans";
import { directory } from "@/domain/departments/queries";
import { searched } from "@/domain/search";
import { found } from "@/web/page";
import { AdminPage, requireAdministrator } from "../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.departments") };
}

export default async function AdminDepartmentsPage({ searchParams }: PageProps<"/admin/departments">) {
  const { person, connection, day } = await requireAdministrator();
  const search = searched.parse((await searchParams).q);
  const [t, names, kinds, change, departments, planned] = await Promise.all([
    getTranslations("admin"),
    getTranslations("departments"),
    getTranslations("departments.kinds"),
    getTranslations("departmentChange"),
    directory(connection, day, search),
    found(plannedChanges(connection, person, day)),
  ]);
  const isPlanned = planned.renames.length + planned.closings.length > 0;
  return (
    <AdminPage
      current="departments"
      title={t("places.departments")}
      beside={
        <div className="actions">
          <LinkButton href="/admin/departments/close">{t("closeDepartments")}</LinkButton>
          <LinkButton primary href="/admin/departments/new">
            {t("addDepartment")}
          </LinkButton>
        </div>
      }
    >
      {isPlanned && !search && (
        <Entry side={change("planned")}>
          <PlannedChanges changes={planned} />
        </Entry>
      )}
      {(departments.length > 0 || search) && (
        <Entry tight>
          <DepartmentSearch action="/admin/departments" search={search} />
        </Entry>
      )}
      <Entry className="group" side={t("departmentsCount", { count: departments.length })}>
        {departments.length === 0 && !search && (
          <EmptyState title={t("noDepartments")}>{t("noDepartmentsText")}</EmptyState>
        )}
        {departments.length === 0 && search && (
          <EmptyState title={names("noneFound")}>
            <Link href="/admin/departments">{names("showAll")}</Link>
          </EmptyState>
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
