import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentRows } from "@/components/departments/department-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Sheet } from "@/components/ui/sheet";
import { directory } from "@/domain/departments/queries";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("departments");
  return { title: t("title") };
}

export default async function DepartmentsPage() {
  const { connection, day } = await pageContext();
  const t = await getTranslations("departments");
  const departments = await directory(connection, day);
  const open = departments.filter((department) => !department.closedOn);
  const closed = departments.filter((department) => department.closedOn);
  return (
    <Frame current="/departments">
      <Sheet>
        <Entry as="header" head side={t("count", { count: open.length })}>
          <h1>{t("title")}</h1>
        </Entry>
        {open.length > 0 ? (
          <Entry className="group" side={<h2>{t("open")}</h2>}>
            <DepartmentRows departments={open} />
          </Entry>
        ) : (
          <Entry>
            <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
          </Entry>
        )}
        {closed.length > 0 && (
          <Entry className="group" side={<h2>{t("closed")}</h2>}>
            <DepartmentRows departments={closed} />
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
