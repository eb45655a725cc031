import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Today } from "@/components/people/today";
import { HandOutRows, LookOverRows } from "@/components/tasks/head-rows";
import { OwnRows, PartRows } from "@/components/tasks/own-rows";
import { WorkGroup } from "@/components/tasks/work-group";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { departmentsOf, heads } from "@/domain/actor";
import { addDays, startOfWeek } from "@/domain/dates";
import { membersOf } from "@/domain/people/queries";
import { workGroupOf, workGroups } from "@/domain/tasks/agenda";
import type { TaskRow } from "@/domain/tasks/columns";
import { finishedBy, myWork } from "@/domain/tasks/my-work";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../frame";
import { moveTask, nameOwner, reportProgress } from "../tasks/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("myWork") };
}

export default async function MyWorkPage() {
  const { person, connection, day } = await pageContext();
  const { calendar } = await calendarContext();
  const t = await getTranslations("myWork");
  const monday = startOfWeek(day);
  const [work, lastWeek, members] = await Promise.all([
    myWork(connection, person),
    finishedBy(connection, person, addDays(monday, -7), addDays(monday, -1)),
    membersOfHeaded(),
  ]);
  const timed = <Row extends TaskRow>(task: Row) => ({ task, time: timeOf(task, day, calendar) });
  const groups = workGroups.map((kind) => ({
    kind,
    rows: work.mine.map(timed).filter(({ task, time }) => workGroupOf(task, time, day) === kind),
  }));
  const count = (kind: string) => groups.find((group) => group.kind === kind)?.rows.length ?? 0;
  const counts = { overdue: count("overdue"), today: count("today"), week: count("week") };
  const waiting = { toLookOver: work.toLookOver.length, toHandOut: work.toHandOut.length };
  const queues = t("queues", waiting);
  // A head without tasks of their own is told first what waits for them.
  const onlyQueues = work.mine.length === 0 && waiting.toLookOver + waiting.toHandOut > 0;
  const isEmpty = Object.values(work).every((rows) => rows.length === 0);

  async function membersOfHeaded() {
    const headed = departmentsOf(person, "head");
    return new Map(
      await Promise.all(headed.map(async (id) => [id, await membersOf(connection, id, day)] as const)),
    );
  }

  return (
    <Frame current="/my-work">
      <Sheet>
        <Entry as="header" head side={<Today day={day} />}>
          <h1 className="statement">{onlyQueues ? queues : t("statement", counts)}</h1>
          <p className="under quiet">
            {!onlyQueues && queues} {t("thisWeek", { week: counts.week })} {t("lastWeek", lastWeek)}
          </p>
        </Entry>
        {isEmpty && (
          <Entry>
            <EmptyState title={t("empty")}>
              {t.rich("emptyText", { tasks: (chunks) => <Link href="/tasks">{chunks}</Link> })}
            </EmptyState>
          </Entry>
        )}
        <WorkGroup kind="toLookOver" count={work.toLookOver.length}>
          <LookOverRows rows={work.toLookOver.map(timed)} moveTask={moveTask} />
        </WorkGroup>
        <WorkGroup kind="toHandOut" count={work.toHandOut.length}>
          <HandOutRows rows={work.toHandOut.map(timed)} members={members} nameOwner={nameOwner} />
        </WorkGroup>
        {groups.map(({ kind, rows }) => (
          <WorkGroup key={kind} kind={kind} count={rows.length} day={day}>
            <OwnRows
              rows={rows}
              handOverOf={(task) => (heads(person, task.leadDepartmentId) ? "submit" : "hand_in")}
              reportProgress={reportProgress}
            />
          </WorkGroup>
        ))}
        <WorkGroup kind="partsToName" count={work.partsToName.length}>
          <PartRows rows={work.partsToName.map(timed)} />
        </WorkGroup>
        <WorkGroup kind="coordinating" count={work.coordinating.length}>
          <PartRows rows={work.coordinating.map(timed)} />
        </WorkGroup>
      </Sheet>
    </Frame>
  );
}
