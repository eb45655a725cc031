import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { titledChoices } from "@/components/people/titled-name";
import { EvidenceList } from "@/components/tasks/evidence-list";
import { NextStep } from "@/components/tasks/next-step";
import { PartForms } from "@/components/tasks/part-forms";
import { PeriodText } from "@/components/tasks/period-text";
import { TaskFacts } from "@/components/tasks/task-facts";
import { TaskHistory } from "@/components/tasks/task-history";
import { TaskSource } from "@/components/tasks/task-source";
import { TimeWords } from "@/components/tasks/time-words";
import { UndoLine } from "@/components/tasks/undo-line";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Rail } from "@/components/ui/rail";
import { Sheet } from "@/components/ui/sheet";
import { hasRole } from "@/domain/actor";
import { openDepartments } from "@/domain/departments/queries";
import { extensionsOfTask } from "@/domain/extensions/queries";
import { lastRefused, reportForm } from "@/domain/forms/refused";
import { leaders, membersOf } from "@/domain/people/queries";
import { actsForPart, mayOnPart, mayOnTask } from "@/domain/permissions";
import { lastDeedOf } from "@/domain/tasks/deeds";
import { getTask, namesInHistory } from "@/domain/tasks/detail";
import { partAsked, stepsOf } from "@/domain/tasks/next-step";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { moveTask, nameOwner, namePartPerson, undo } from "../actions";
import { askedOn, ExtensionPart } from "./extension-part";
import { RecurrencePart } from "./recurrence-part";
import { TalkPart } from "./talk-part";

const load = cache(async (id: string) => {
  const { person, connection, day } = await pageContext();
  return found(getTask(connection, person, idFrom(id), day));
});

export async function generateMetadata({ params }: PageProps<"/tasks/[id]">): Promise<Metadata> {
  const task = await load((await params).id);
  return { title: task.title };
}

export default async function TaskPage({ params, searchParams }: PageProps<"/tasks/[id]">) {
  const { person, connection, clock, day } = await pageContext();
  const { calendar } = await calendarContext();
  const task = await load((await params).id);
  const t = await getTranslations("task");
  const steps = stepsOf(person, task);
  const time = timeOf(task, day, calendar);
  const recordsForLeader = hasRole(person, "clerk") && !hasRole(person, "leader");
  const { refused: refusedIn, update, extend } = await searchParams;
  const wasRefused = refusedIn !== undefined;
  // From a mail: the form of a report stands open, with the cursor in it.
  const updates = update !== undefined && !wasRefused;
  const reportsTask = steps.expected === "report" || steps.others.includes("report");
  const [names, members, departments, allLeaders, partMembers, deed, refused, extensions] = await Promise.all(
    [
      namesInHistory(connection, task.events),
      membersOf(connection, task.leadDepartmentId ?? "", day),
      steps.expected === "decide_transfer" ? openDepartments(connection, day) : [],
      recordsForLeader ? leaders(connection) : [],
      Promise.all(task.parts.map((part) => membersOf(connection, part.departmentId, day))),
      lastDeedOf(connection, person, clock.now(), task.id),
      wasRefused ? lastRefused(connection, person, clock.now()) : null,
      extensionsOfTask(connection, person, task.id),
    ],
  );
  const refusedFor = (id: string) => (refused?.form === reportForm(id) ? refused.state : undefined);
  const evidence = task.reports.flatMap((report) => (report.withdrawnAt ? [] : report.evidence));
  const away = new Map([...members, ...partMembers.flat()].map(({ id, awayUntil }) => [id, awayUntil]));
  const leaderChoices = titledChoices(allLeaders);
  return (
    <Frame current="/tasks">
      <Sheet rail>
        <Entry
          as="header"
          head
          side={
            <>
              <Link href="/tasks">{t("tasks")}</Link>
              <br className="only-wide" />{" "}
              <span className="figures">
                {task.directiveNumber}.{task.number}
              </span>
            </>
          }
        >
          <p className="series">
            <TimeWords time={time} whole /> {task.period && <PeriodText period={task.period} />}
          </p>
          <h1 lang="vi">{task.title}</h1>
        </Entry>
        <NextStep
          task={task}
          steps={steps}
          awaitsParts={mayOnTask(person, "report", task)}
          refused={refusedFor(task.id)}
          updates={updates}
          asked={await askedOn(task, extensions)}
          deed={<UndoLine deed={deed} undo={undo} />}
          members={members}
          options={{
            leaders: leaderChoices,
            responsibleLeaderId: task.responsibleLeaderId,
            departments: departments.map(({ id, name }) => ({ value: id, label: name })),
          }}
          actions={{ moveTask, nameOwner }}
        />
        <Rail label={t("facts")}>
          <TaskFacts task={task} away={away} />
        </Rail>
        <div className="ledger">
          <ExtensionPart
            task={task}
            requests={extensions}
            leaders={leaderChoices}
            unfolded={extend !== undefined}
          />
          <TaskSource task={task} />
          <RecurrencePart task={task} />
          <PartForms
            taskId={task.id}
            updates={updates && !reportsTask}
            parts={task.parts.map((part, index) => ({
              ...part,
              members: partMembers[index] ?? [],
              mayName: task.isOpen && mayOnPart(person, "name_person", part),
              mayReport: task.isOpen && mayOnPart(person, "report_part", part),
              onPaper: actsForPart(person, part),
              refused: refusedFor(part.id),
              asked: partAsked(person, part),
            }))}
            namePartPerson={namePartPerson}
          />
          {evidence.length > 0 && (
            <Entry side={t("evidence")}>
              <EvidenceList files={evidence} />
            </Entry>
          )}
          <TalkPart task={task} />
          <TaskHistory events={task.events} reports={task.reports} names={names} />
        </div>
      </Sheet>
    </Frame>
  );
}
