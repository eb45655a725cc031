import { getTranslations } from "next-intl/server";
import { DepartmentPeople } from "@/components/departments/department-people";
import { WorkloadTable } from "@/components/departments/workload-table";
import { AbsenceForm } from "@/components/people/absence-form";
import { AbsenceRows } from "@/components/people/absence-rows";
import { Entry } from "@/components/ui/entry";
import { absencesIn } from "@/domain/absences/queries";
import { isOfficeWide } from "@/domain/actor";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { workloadOf } from "@/domain/people/workload";
import { mayInOffice, mayOnDepartment, mayOnPerson } from "@/domain/permissions";
import { calendarContext, pageContext } from "@/web/page";
import { addAbsence, endAbsence, removeAbsence } from "../../account/away-actions";

/** The people of a department: for who hands out work with what each has, for who keeps absences with these. */
export async function PeoplePart({ department }: { department: DepartmentProfile }) {
  const { person, connection, day } = await pageContext();
  const { bounds } = await calendarContext();
  const { id, members } = department;
  const seesLoad = mayOnDepartment(person, "see_workload", id) && members.length > 0;
  const keeps = mayOnPerson(person, "keep_absences", { id: "", departmentIds: [id] }) && members.length > 0;
  const ids = seesLoad ? members.map(({ personId }) => personId) : [];
  const [t, away, loads, absences] = await Promise.all([
    getTranslations("department"),
    getTranslations("away"),
    workloadOf(connection, person, ids, bounds),
    keeps ? absencesIn(connection, person, id, day) : [],
  ]);
  const administers = mayInOffice(person, "manage_people");
  const people = new Map(members.map(({ personId, name }) => [personId, { id: personId, name }]));
  return (
    <>
      <Entry className="group" id="people" side={<h2>{t("people")}</h2>}>
        {seesLoad ? (
          <WorkloadTable
            members={members}
            loads={loads}
            day={day}
            administers={administers}
            seesAll={isOfficeWide(person)}
          />
        ) : (
          <DepartmentPeople members={members} administers={administers} />
        )}
      </Entry>
      {keeps && (
        <Entry id="absences" side={<h2>{away("ofPeople")}</h2>}>
          <div className="stack">
            <AbsenceRows absences={absences} day={day} actions={{ endAbsence, removeAbsence }} />
            <AbsenceForm people={[...people.values()]} day={day} action={addAbsence} />
          </div>
        </Entry>
      )}
    </>
  );
}
