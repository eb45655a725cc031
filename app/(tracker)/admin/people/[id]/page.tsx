import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AccessForms } from "@/components/admin/access-forms";
import { MembershipForms } from "@/components/admin/membership-forms";
import { PersonFields } from "@/components/admin/person-fields";
import { RoleForms } from "@/components/admin/role-forms";
import { AbsenceForm } from "@/components/people/absence-form";
import { AbsenceRows } from "@/components/people/absence-rows";
import { LoadLine } from "@/components/people/load-line";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { absencesOf } from "@/domain/absences/queries";
import { openDepartments } from "@/domain/departments/queries";
import { getHoldings } from "@/domain/people/holdings";
import { getPerson } from "@/domain/people/queries";
import { noWork, workloadOf } from "@/domain/people/workload";
import { env, mailIsSet } from "@/env";
import { calendarContext, found, idFrom } from "@/web/page";
import { addAbsence, endAbsence, removeAbsence } from "../../../account/away-actions";
import * as actions from "../../actions";
import { AdminPage, requireAdministrator } from "../../admin-page";

const load = cache(async (id: string) => {
  const { person, connection } = await requireAdministrator();
  return found(getPerson(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/admin/people/[id]">): Promise<Metadata> {
  const person = await load((await params).id);
  return { title: person.name };
}

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const { person: reader, connection, day } = await requireAdministrator();
  const { bounds } = await calendarContext();
  const person = await load((await params).id);
  const [t, away, workload, departments, holdings, absences, loads] = await Promise.all([
    getTranslations("admin"),
    getTranslations("away"),
    getTranslations("workload"),
    openDepartments(connection, day),
    getHoldings(connection, reader, person.id, day),
    absencesOf(connection, reader, person.id, day),
    workloadOf(connection, reader, [person.id], bounds),
  ]);
  return (
    <AdminPage current="people" title={person.name} inside>
      <Entry side={t("person")}>
        <ActionForm action={actions.savePerson} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
          <PersonFields person={person} />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
      <Entry side={t("access")}>
        <AccessForms person={person} holdings={holdings} byMail={mailIsSet(env())} actions={actions} />
      </Entry>
      <Entry side={t("roles")}>
        <RoleForms person={person} actions={actions} />
      </Entry>
      <Entry side={t("memberships")}>
        <MembershipForms
          person={person}
          held={holdings.departments}
          departments={departments}
          day={day}
          actions={actions}
        />
      </Entry>
      <Entry side={workload("title")}>
        <LoadLine personId={person.id} load={loads.get(person.id) ?? noWork} day={day} />
      </Entry>
      {!person.deactivatedAt && (
        <Entry side={away("title")}>
          <div className="stack">
            <AbsenceRows absences={absences} day={day} actions={{ endAbsence, removeAbsence }} />
            <AbsenceForm people={[person]} day={day} action={addAbsence} />
          </div>
        </Entry>
      )}
    </AdminPage>
  );
}
