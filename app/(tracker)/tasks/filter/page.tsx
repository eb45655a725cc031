import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/components/tasks/list/filter-form";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { filterChoices } from "@/domain/tasks/filter-names";
import { fromTheStart, listAddress, parseListQuery } from "@/domain/tasks/list-query";
import { pageContext } from "@/web/page";
import { Frame } from "../../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("list.form");
  return { title: t("title") };
}

export default async function FilterPage({ searchParams }: PageProps<"/tasks/filter">) {
  const { person, connection, day } = await pageContext();
  const t = await getTranslations("list.form");
  const query = fromTheStart(parseListQuery(await searchParams));
  const choices = await filterChoices(connection, person, query, day);
  return (
    <Frame current="/tasks">
      <Sheet>
        <Entry as="header" head side={<Link href={listAddress(query)}>{t("back")}</Link>}>
          <h1>{t("title")}</h1>
        </Entry>
        <FilterForm query={query} choices={choices} personId={person.id} day={day} />
      </Sheet>
    </Frame>
  );
}
