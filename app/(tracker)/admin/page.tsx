import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleRows } from "@/components/admin/people-rows";
import { Entry } from "@/components/ui/entry";
import { LinkButton } from "@/components/ui/link-button";
import { listPeople } from "@/domain/people/queries";
import { AdminPage, requireAdministrator } from "./admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title") };
}

export default async function PeoplePage() {
  const { person, connection, day } = await requireAdministrator();
  const t = await getTranslations("admin");
  const people = await listPeople(connection, person, day);
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
      <Entry className="group" side={t("peopleCount", { count: people.length })}>
        <PeopleRows people={people} />
      </Entry>
    </AdminPage>
  );
}
