import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DepartmentFacts } from "@/components/departments/department-facts";
import { DepartmentMeetings } from "@/components/departments/department-meetings";
import { DepartmentNames } from "@/components/departments/department-names";
import { DepartmentWork } from "@/components/departments/department-work";
import { SuccessionLine } from "@/components/departments/succession-line";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Rail } from "@/components/ui/rail";
import { Sheet } from "@/components/ui/sheet";
import { isOfficeWide, reachOf } from "@/domain/actor";
import { formatDate } from "@/domain/dates";
import { departmentProfile } from "@/domain/departments/profile";
import { meetingsOf, openTasksOf, taskCounts } from "@/domain/departments/work";
import { mayInOffice } from "@/domain/permissions";
import { departmentRoles } from "@/domain/tasks/list-query";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { PeoplePart } from "./people-part";

const load = cache(async (id: string) => {
  const { person, connection, day } = await pageContext();
  return found(departmentProfile(connection, person, idFrom(id), day));
});

export async function generateMetadata({ params }: PageProps<"/departments/[id]">): Promise<Metadata> {
  const department = await load((await params).id);
  return { title: department.name };
}

export default async function DepartmentPage({ params }: PageProps<"/departments/[id]">) {
  const { person, connection, day } = await pageContext();
  const { calendar, bounds } = await calendarContext();
  const department = await load((await params).id);
  const t = await getTranslations("department");
  const [meetings, ...work] = await Promise.all([
    meetingsOf(connection, person, department.id),
    ...departmentRoles.map(async (role) => ({
      role,
      counts: await taskCounts(connection, person, department.id, role, bounds),
      rows: (await openTasksOf(connection, person, department.id, role, bounds)).map((task) => ({
        task,
        time: timeOf(task, day, calendar),
      })),
    })),
  ]);
  const seesAll = isOfficeWide(person) || reachOf(person).includes(department.id);
  return (
    <Frame current="/departments">
      <Sheet rail>
        <Entry as="header" head side={<Link href="/departments">{t("all")}</Link>}>
          <h1>{department.name}</h1>
          {department.closedOn && (
            <p className="under">
              {t("closedOn", { date: formatDate(department.closedOn) })}{" "}
              {department.successors.map((successor) => (
                <span key={successor.id}>
                  <SuccessionLine
                    direction="into"
                    other={successor}
                    date={formatDate(successor.effectiveOn)}
                  />{" "}
                </span>
              ))}
            </p>
          )}
        </Entry>
        <Rail label={t("facts")}>
          <DepartmentFacts department={department} />
          {mayInOffice(person, "manage_departments") && (
            <p className="small">
              <Link href={`/admin/departments/${department.id}`}>{t("edit")}</Link>
            </p>
          )}
        </Rail>
        <div className="ledger">
          <DepartmentWork departmentId={department.id} work={work} seesAll={seesAll} />
          {(!department.closedOn || department.members.length > 0) && <PeoplePart department={department} />}
          <Entry className="group" side={<h2>{t("names")}</h2>}>
            <DepartmentNames department={department} />
          </Entry>
          {meetings.length > 0 && (
            <Entry
              className="group"
              side={
                <>
                  <h2>{t("meetings")}</h2>
                  <p className="small">{t("meetingsNote", { count: meetings.length })}</p>
                </>
              }
            >
              <DepartmentMeetings meetings={meetings} />
            </Entry>
          )}
        </div>
      </Sheet>
    </Frame>
  );
}
