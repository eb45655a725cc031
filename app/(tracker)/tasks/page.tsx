import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { filterChips } from "@/components/tasks/list/filter-words";
import { Pager } from "@/components/tasks/list/pager";
import { Picking } from "@/components/tasks/list/picking";
import { tableData } from "@/components/tasks/list/table-data";
import { tableHeads } from "@/components/tasks/list/table-heads";
import { TaskFilters } from "@/components/tasks/task-filters";
import { TasksTable } from "@/components/tasks/tasks-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { RowKeys } from "@/components/ui/row-keys";
import { Sheet } from "@/components/ui/sheet";
import { type BulkChange, bulkChanges, mayChange } from "@/domain/tasks/bulk-rules";
import { countList, mostCounted } from "@/domain/tasks/counts";
import { filterNames } from "@/domain/tasks/filter-names";
import { fromTheStart, type ListQuery, listText, parseListQuery } from "@/domain/tasks/list-query";
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
  const [page, { total, counts }, names, views] = await Promise.all([
    listTasks(connection, person, query, bounds, query),
    countList(connection, person, query, bounds),
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
            <TaskFilters
              query={query}
              counts={counts}
              total={total > mostCounted ? `${mostCounted}+` : String(total)}
              chips={chips}
              views={views}
            />
          </div>
        </header>
        {data.ids.length > 0 ? (
          <Rows changes={bulkChanges.filter((change) => mayChange(person, change))} query={query}>
            <TasksTable
              {...data}
              heads={heads}
              {...((await getLocale()) !== "vi" && { lang: "vi" })}
              picks={bulkChanges.some((change) => mayChange(person, change))}
              labels={{ table: t("table"), pickAll: t("pickAll") }}
            />
          </Rows>
        ) : (
          <Entry>
            <EmptyState title={chips.length === 0 ? t("none") : t("noneHere")}>
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

type RowsProps = { changes: readonly BulkChange[]; query: ListQuery; children: ReactNode };

/** The rows, in a form for whoever may change several. */
async function Rows({ changes, query, children }: RowsProps) {
  const t = await getTranslations("bulk");
  if (changes.length === 0) return children;
  return (
    <Picking
      changes={changes.map((value) => ({ value, label: t(`changes.${value}`) }))}
      of={listText(fromTheStart(query))}
      words={{
        chosen: t("chosen"),
        what: t("what"),
        go: t("go"),
        all: t("all"),
        none: t("none"),
        keys: t("keys"),
      }}
    >
      {children}
    </Picking>
  );
}
