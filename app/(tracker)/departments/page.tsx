import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentRows } from "@/components/departments/department-rows";
import { DepartmentSearch } from "@/components/departments/department-search";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { directory } from "@/domain/departments/queries";
import { searched } from "@/domain/search";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("departments");
  return { title: t("title") };
}

export default async function DepartmentsPage({ searchParams }: PageProps<"/departments">) {
  const { connection, day } = await pageContext();
  const t = await getTranslations("departments");
  const search = searched.parse((await searchParams).q);
  const departments = await directory(connection, day, search);
  const open = departments.filter((department) => !department.closedOn);
  const closed = departments.filter((department) => department.closedOn);
  const isEmpty = !search && departments.length === 0;
  return (
    <Frame current="/departments">
      <Sheet>
        <Entry as="header" head className="is-list" side={t("count", { count: open.length })}>
          <h1>{t("title")}</h1>
          {!isEmpty && <DepartmentSearch action="/departments" search={search} />}
        </Entry>
        {open.length > 0 && (
          <Entry className="group" side={<h2>{t("open")}</h2>}>
            <DepartmentRows departments={open} />
          </Entry>
        )}
        {closed.length > 0 && (
          <Entry className="group" side={<h2>{t("closed")}</h2>}>
            <DepartmentRows departments={closed} />
          </Entry>
        )}
        {isEmpty && (
          <Entry>
            <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
          </Entry>
        )}
        {search && departments.length === 0 && (
          <Entry>
            <EmptyState title={t("noneFound")}>
              <Link href="/departments">{t("showAll")}</Link>
            </EmptyState>
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
