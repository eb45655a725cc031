import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Today } from "@/components/people/today";
import { MoveForm } from "@/components/tasks/move-form";
import { OwnerForm } from "@/components/tasks/owner-form";
import { ReportForm } from "@/components/tasks/report-form";
import { WorkGroup } from "@/components/tasks/work-group";
import { WorkRow } from "@/components/tasks/work-row";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { departmentsOf, heads } from "@/domain/actor";
import { addDays, startOfWeek } from "@/domain/dates";
import { membersOf } from "@/domain/people/queries";
import { type WorkGroup as Group, workGroupOf, workGroups } from "@/domain/tasks/agenda";
import type { TaskRow } from "@/domain/tasks/columns";
import { finishedBy, myWork } from "@/domain/tasks/my-work";
import { timeClass } from "@/domain/tasks/time";
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
  const [work, lastWeek] = await Promise.all([
    myWork(connection, person),
    finishedBy(connection, person, addDays(monday, -7), addDays(monday, -1)),
  ]);
  const timed = (task: TaskRow) => ({
    task,
    time: timeClass({
      status: task.status ?? "assigned",
      dueDate: task.dueOn,
      submittedOn: task.submittedOn,
      today: day,
      calendar,
    }),
  });
  const mine = work.mine.map(timed).map((row) => ({ ...row, group: workGroupOf(row.task, row.time, day) }));
  const inGroup = (group: Group) => mine.filter((row) => row.group === group);
  const counts = {
    overdue: inGroup("overdue").length,
    today: inGroup("today").length,
    week: inGroup("week").length,
  };
  const nothing =
    mine.length + work.toHandOut.length + work.toLookOver.length + work.coordinating.length === 0;
  const members = new Map(
    await Promise.all(
      departmentsOf(person, "head").map(async (id) => [id, await membersOf(connection, id, day)] as const),
    ),
  );
  const toTask = (task: TaskRow) => (
    <LinkButton link href={`/tasks/${task.id}`}>
      {t("toTask")}
    </LinkButton>
  );
  return (
    <Frame current="/my-work">
      <Sheet>
        <Entry as="header" head side={<Today day={day} />}>
          <h1 className="statement">{t("statement", counts)}</h1>
          <p className="under quiet">
            {t("thisWeek", { week: counts.week })} {t("lastWeek", lastWeek)}
          </p>
        </Entry>
        {nothing && (
          <Entry>
            <EmptyState title={t("empty")}>
              {t.rich("emptyText", { tasks: (chunks) => <Link href="/tasks">{chunks}</Link> })}
            </EmptyState>
          </Entry>
        )}
        {work.toLookOver.length > 0 && (
          <WorkGroup kind="toLookOver" count={work.toLookOver.length}>
            {work.toLookOver.map(timed).map(({ task, time }) => (
              <WorkRow key={task.id} task={task} time={time} showStatus>
                <div className="update">
                  <div className="actions">
                    <MoveForm
                      action={moveTask}
                      move="submit"
                      task={task}
                      options={noOptions}
                      requestId={crypto.randomUUID()}
                      primary
                      brief
                    />
                    <ConfirmDetails summary={t("returnEllipsis")} link>
                      <MoveForm
                        action={moveTask}
                        move="return_to_owner"
                        task={task}
                        options={noOptions}
                        requestId={crypto.randomUUID()}
                      />
                    </ConfirmDetails>
                    {toTask(task)}
                  </div>
                </div>
              </WorkRow>
            ))}
          </WorkGroup>
        )}
        {work.toHandOut.length > 0 && (
          <WorkGroup kind="toHandOut" count={work.toHandOut.length}>
            {work.toHandOut.map(timed).map(({ task, time }) => (
              <WorkRow key={task.id} task={task} time={time} showStatus>
                <div className="update">
                  <OwnerForm
                    action={nameOwner}
                    task={task}
                    members={members.get(task.leadDepartmentId ?? "") ?? []}
                    requestId={crypto.randomUUID()}
                  />
                  <div className="actions">{toTask(task)}</div>
                </div>
              </WorkRow>
            ))}
          </WorkGroup>
        )}
        {workGroups.map(
          (group) =>
            inGroup(group).length > 0 && (
              <WorkGroup key={group} kind={group} count={inGroup(group).length} day={day}>
                {inGroup(group).map(({ task, time }) => (
                  <WorkRow key={task.id} task={task} time={time} showStatus={group === "waiting"}>
                    {task.status === "in_progress" ? (
                      <ReportForm
                        action={reportProgress}
                        task={task}
                        handOver={[heads(person, task.leadDepartmentId) ? "submit" : "hand_in"]}
                        requestId={crypto.randomUUID()}
                        beside={toTask(task)}
                      />
                    ) : (
                      <div className="update">
                        <div className="actions">{toTask(task)}</div>
                      </div>
                    )}
                  </WorkRow>
                ))}
              </WorkGroup>
            ),
        )}
        {work.coordinating.length > 0 && (
          <WorkGroup kind="coordinating" count={work.coordinating.length}>
            {work.coordinating.map(timed).map(({ task, time }) => (
              <WorkRow key={task.id} task={task} time={time} showStatus>
                <div className="update">
                  <div className="actions">{toTask(task)}</div>
                </div>
              </WorkRow>
            ))}
          </WorkGroup>
        )}
      </Sheet>
    </Frame>
  );
}

const noOptions = { leaders: [], responsibleLeaderId: null, departments: [] };
