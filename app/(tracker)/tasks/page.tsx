import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TaskFilters } from "@/components/tasks/task-filters";
import { TasksTable } from "@/components/tasks/tasks-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { openDepartments } from "@/domain/departments/queries";
import { listAddress, parseListQuery } from "@/domain/tasks/list-query";
import { countByStatus, listTasks, pageSize } from "@/domain/tasks/queries";
import { openStatuses } from "@/domain/tasks/rules";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tasks");
  return { title: t("title") };
}

export default async function TasksPage({ searchParams }: PageProps<"/tasks">) {
  const { person, connection, day } = await pageContext();
  const { calendar, bounds } = await calendarContext();
  const t = await getTranslations("tasks");
  const query = parseListQuery(await searchParams);
  const [{ rows, total }, statuses, departments] = await Promise.all([
    listTasks(connection, person, query, bounds, query.page),
    countByStatus(connection, person, query, bounds),
    openDepartments(connection, day),
  ]);
  const open = openStatuses.reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
  const all = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Frame current="/tasks">
      <Sheet>
        <header className="entry head is-list">
          <div className="side">
            {t.rich("total", { count: total, n: (chunks) => <span className="figures">{chunks}</span> })}
          </div>
          <div className="text">
            <h1>{t("title")}</h1>
            <TaskFilters query={query} counts={{ open, all, statuses }} departments={departments} />
          </div>
        </header>
        {rows.length > 0 ? (
          <TasksTable
            rows={rows.map((task) => ({
              task,
              time: timeOf(task, day, calendar),
            }))}
          />
        ) : (
          <section className="entry">
            <div className="side" />
            <div className="text">
              <EmptyState title={all === 0 ? t("none") : t("noneHere")}>
                {all === 0 ? t("noneText") : <Link href="/tasks">{t("showAll")}</Link>}
              </EmptyState>
            </div>
          </section>
        )}
        {pages > 1 && (
          <nav className="entry pager" aria-label={t("pages")}>
            <div className="side">{t("page", { page: query.page, pages })}</div>
            <div className="text">
              {query.page > 1 && (
                <Link href={listAddress({ ...query, page: query.page - 1 })}>{t("previous")}</Link>
              )}
              {query.page < pages && (
                <Link href={listAddress({ ...query, page: query.page + 1 })}>{t("next")}</Link>
              )}
            </div>
          </nav>
        )}
      </Sheet>
    </Frame>
  );
}
