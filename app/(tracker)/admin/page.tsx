import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleRows } from "@/components/admin/people-rows";
import { MailTrouble } from "@/components/reminders/mail-trouble";
import { Entry } from "@/components/ui/entry";
import { LinkButton } from "@/components/ui/link-button";
import { listPeople } from "@/domain/people/queries";
import { hasTrouble, mailTroubles } from "@/web/mail-health";
import { AdminPage, requireAdministrator } from "./admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title") };
}

export default async function PeoplePage() {
  const { person, connection, clock, day } = await requireAdministrator();
  const [t, people, troubles] = await Promise.all([
    getTranslations("admin"),
    listPeople(connection, person, day),
    mailTroubles(clock),
  ]);
  return (
    <AdminPage
      current="people"
      title={t("places.people")}
      beside={
        <LinkButton primary href="/admin/people/new">
          {t("addPerson")}
        </LinkButton>
      }
    >
      {hasTrouble(troubles) && (
        <Entry side={t("mail")}>
          <MailTrouble troubles={troubles} told />
        </Entry>
      )}
      <Entry className="group" side={t("peopleCount", { count: people.length })}>
        <PeopleRows people={people} />
      </Entry>
    </AdminPage>
  );
}
