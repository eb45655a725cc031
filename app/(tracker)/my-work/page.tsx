import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Today } from "@/components/people/today";
import { NewsLine } from "@/components/tasks/news-line";
import { OwnRows, PartRows } from "@/components/tasks/own-rows";
import { UndoLine } from "@/components/tasks/undo-line";
import { WorkGroup } from "@/components/tasks/work-group";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LookedAt } from "@/components/ui/looked-at";
import { Sheet } from "@/components/ui/sheet";
import { departmentsOf, heads } from "@/domain/actor";
import { addDays, startOfWeek } from "@/domain/dates";
import { workGroupOf, workGroups } from "@/domain/tasks/agenda";
import type { TaskRow } from "@/domain/tasks/columns";
import { lastDeedOf } from "@/domain/tasks/deeds";
import { countDepartmentsWork } from "@/domain/tasks/department-work";
import { finishedBy, myWork } from "@/domain/tasks/my-work";
import { timeOf } from "@/domain/tasks/time";
import { waitingSince } from "@/domain/tasks/waiting";
import { calendarContext, oneOf, pageContext } from "@/web/page";
import { Frame } from "../frame";
import { MentionsPart } from "../mentions-part";
import { undo, undoSeveral } from "../tasks/actions";
import { Desk, membersOfHeaded } from "./desk";
import { HeadQueues } from "./queues";
import { WorkTabs } from "./tabs";
import { newsOfVisit } from "./visit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("myWork") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MyWorkPage({ searchParams }: Props) {
  const { person, connection, clock, day } = await pageContext();
  const { calendar, bounds } = await calendarContext();
  const t = await getTranslations("myWork");
  const open = oneOf((await searchParams).open);
  const monday = startOfWeek(day);
  const [work, lastWeek, members, department, deed] = await Promise.all([
    myWork(connection, person),
    finishedBy(connection, person, addDays(monday, -7), addDays(monday, -1)),
    membersOfHeaded(),
    countDepartmentsWork(connection, person, bounds),
    lastDeedOf(connection, person, clock.now()),
  ]);
  const timed = <Row extends TaskRow>(task: Row) => ({ task, time: timeOf(task, day, calendar) });
  const groups = workGroups.map((kind) => ({
    kind,
    rows: work.mine.map(timed).filter(({ task, time }) => workGroupOf(task, time, day) === kind),
  }));
  const rowsOf = (kind: string) => groups.find((group) => group.kind === kind)?.rows ?? [];
  const [waiting, { news, since }] = await Promise.all([
    waitingSince(
      connection,
      rowsOf("waiting").map(({ task }) => task.id),
    ),
    newsOfVisit(Object.values(work).flatMap((rows) => rows.map((row) => row.id))),
  ]);
  const counts = {
    overdue: rowsOf("overdue").length,
    today: rowsOf("today").length,
    week: rowsOf("week").length,
  };
  const [toLookOver, toHandOut] = [work.toLookOver.length, work.toHandOut.length];
  // A message that comes out empty would be shown by its key.
  const queues = toLookOver + toHandOut > 0 && t("queues", { toLookOver, toHandOut });
  // A head without tasks of their own is told first what waits for them.
  const onlyQueues = work.mine.length === 0 && queues !== false;
  const isEmpty = Object.values(work).every((rows) => rows.length === 0);
  const context = { news, open };

  return (
    <Frame current="/my-work">
      <Sheet>
        <Entry as="header" head side={<Today day={day} />}>
          <h1 className="statement">{onlyQueues ? queues : t("statement", counts)}</h1>
          <p className="under quiet">
            {!onlyQueues && queues} {counts.week > 0 && t("thisWeek", { week: counts.week })}{" "}
            {t("lastWeek", lastWeek)}{" "}
            {departmentsOf(person, "head").length > 0 &&
              t.rich("department.quiet", {
                overdue: department.overdue,
                link: (chunks) => <Link href="/my-work/department">{chunks}</Link>,
              })}
          </p>
          <NewsLine news={news} since={since} />
          <UndoLine deed={deed} undo={deed?.alike.length ? undoSeveral : undo} named />
          <WorkTabs current="own" />
        </Entry>
        <MentionsPart />
        {isEmpty && (
          <Entry>
            <EmptyState title={t("empty")}>
              {t.rich("emptyText", { tasks: (chunks) => <Link href="/tasks">{chunks}</Link> })}
            </EmptyState>
          </Entry>
        )}
        <Desk members={members}>
          {groups.map(({ kind, rows }) => (
            <WorkGroup key={kind} kind={kind} count={rows.length} day={day}>
              <OwnRows
                {...context}
                rows={rows}
                waiting={waiting}
                handOverOf={(task) => (heads(person, task.leadDepartmentId) ? "submit" : "hand_in")}
              />
            </WorkGroup>
          ))}
          <WorkGroup kind="coordinating" count={work.coordinating.length}>
            <PartRows {...context} rows={work.coordinating.map(timed)} />
          </WorkGroup>
          <HeadQueues work={work} members={members} context={context} timed={timed} />
        </Desk>
      </Sheet>
      <LookedAt address="/api/my-work/visit" body={{ at: clock.now() }} />
    </Frame>
  );
}
