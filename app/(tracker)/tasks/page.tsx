import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { filterChips } from "@/components/tasks/list/filter-words";
import { Pager } from "@/components/tasks/list/pager";
import { tableData } from "@/components/tasks/list/table-data";
import { tableHeads } from "@/components/tasks/list/table-heads";
import { TaskFilters } from "@/components/tasks/task-filters";
import { TasksTable } from "@/components/tasks/tasks-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { RowKeys } from "@/components/ui/row-keys";
import { Sheet } from "@/components/ui/sheet";
import { countTabs, countTasks, mostCounted } from "@/domain/tasks/counts";
import { filterNames } from "@/domain/tasks/filter-names";
import { parseListQuery } from "@/domain/tasks/list-query";
import { listTasks } from "@/domain/tasks/queries";
import { viewsFor } from "@/domain/views/queries";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("list");
  return { title: t("heading") };
}

export default async function TasksPage({ searchParams }: PageProps<"/tasks">) {
  const { person, connection, day } = await pageContext();
  const { calendar, bounds } = await calendarContext();
  const t = await getTranslations("list");
  const query = parseListQuery(await searchParams);
  const [page, total, counts, names, views] = await Promise.all([
    listTasks(connection, person, query, bounds, query),
    countTasks(connection, person, query, bounds),
    countTabs(connection, person, query, bounds),
    filterNames(connection, person, query),
    viewsFor(connection, person),
  ]);
  const [chips, heads, data] = await Promise.all([
    filterChips(query, names),
    tableHeads(query),
    tableData(page.rows, { ...query, day, calendar }),
  ]);
  const n = (chunks: ReactNode) => <span className="figures">{chunks}</span>;
  return (
    <Frame current="/tasks">
      <Sheet>
        <header className="entry head is-list">
          <div className="side">
            {total > mostCounted
              ? t.rich("more", { count: mostCounted, n })
              : t.rich("total", { count: total, n })}
          </div>
          <div className="text">
            <h1>{t("heading")}</h1>
            <TaskFilters query={query} counts={counts} chips={chips} views={views} />
          </div>
        </header>
        {data.rows.length > 0 ? (
          <TasksTable {...data} heads={heads} picks={false} labels={{ table: t("table"), pickAll: "" }} />
        ) : (
          <Entry>
            <EmptyState title={counts?.all === 0 && chips.length === 0 ? t("none") : t("noneHere")}>
              {chips.length === 0 ? (
                t("noneText")
              ) : (
                <>
                  {t("noneHereText")} <Link href="/tasks">{t("showAll")}</Link>.
                </>
              )}
            </EmptyState>
          </Entry>
        )}
        <Pager query={query} {...page} />
      </Sheet>
      <RowKeys />
    </Frame>
  );
}
