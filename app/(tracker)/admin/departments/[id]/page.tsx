import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DepartmentFields } from "@/components/admin/department-fields";
import { PlannedChanges } from "@/components/departments/planned-changes";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/domain/dates";
import { plannedChanges } from "@/domain/departments/plans";
import { getDepartment } from "@/domain/departments/queries";
import { found, idFrom } from "@/web/page";
import { saveDepartment } from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";
import { cancelClosing, cancelRename } from "../actions";
import { closingAddress } from "../closing-address";

const load = cache(async (id: string) => {
  const { person, connection } = await requireAdministrator();
  return found(getDepartment(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/admin/departments/[id]">): Promise<Metadata> {
  const department = await load((await params).id);
  return { title: department.name };
}

export default async function DepartmentPage({ params }: PageProps<"/admin/departments/[id]">) {
  const { person, connection, day } = await requireAdministrator();
  const department = await load((await params).id);
  const [t, change, planned] = await Promise.all([
    getTranslations("admin"),
    getTranslations("departmentChange"),
    found(plannedChanges(connection, person, day, department.id)),
  ]);
  const { id, version, startsOn, closedOn } = department;
  const hasBegun = startsOn === null || startsOn <= day;
  const isPlanned = planned.renames.length + planned.closings.length > 0;
  return (
    <AdminPage current="departments" title={department.name} inside>
      <Entry side={t("department")}>
        <ActionForm action={saveDepartment} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="departmentId" value={id} />
          <input type="hidden" name="version" value={version} />
          <DepartmentFields department={department} />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
            {hasBegun && <Link href={`/departments/${id}`}>{t("page")}</Link>}
          </div>
        </ActionForm>
      </Entry>
      {isPlanned && (
        <Entry side={change("planned")}>
          <PlannedChanges changes={planned} cancel={{ version, cancelRename, cancelClosing }} />
        </Entry>
      )}
      <Entry side={change("title")}>
        <div className="stack is-form">
          {closedOn && closedOn < day ? (
            <p>{change("isClosed", { date: formatDate(closedOn) })}</p>
          ) : (
            <p className="small quiet">{change("text")}</p>
          )}
          <div className="actions">
            <LinkButton href={`/admin/departments/${id}/rename`}>{change("renameOpen")}</LinkButton>
            {!closedOn && (
              <LinkButton href={closingAddress("choose", { departmentIds: [id] })}>
                {t("closeDepartments")}
              </LinkButton>
            )}
          </div>
        </div>
      </Entry>
    </AdminPage>
  );
}
