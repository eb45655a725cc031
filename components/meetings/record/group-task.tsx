import { useTranslations } from "next-intl";
import type { TaskChange } from "@/domain/tasks/changes";
import type { TimeState } from "@/domain/tasks/time";
import { StatusCounts } from "../../tasks/status-counts";
import { Row } from "../../ui/row";
import type { RecordTask } from "../types";
import { AmendTask, TaskChanges, TaskDue, TaskStanding, TaskTitle } from "./record-task";

type Props = {
  tasks: readonly [RecordTask, ...RecordTask[]];
  number: string;
  times: ReadonlyMap<string, TimeState>;
  amendable?: string | undefined;
};

/** A task that was given to members of a group: one row with their states counted, opened in place to each of them. */
export function GroupTaskRow({ tasks, number, times, amendable }: Props) {
  const t = useTranslations("record");
  const [first] = tasks;
  const seen = tasks.filter((task) => task.status !== null);
  const counted = seen.map((task) => ({
    status: task.status,
    overdue: times.get(task.id)?.class === "overdue",
  }));
  const sameDue = tasks.every(
    (task) => task.dueOn === first.dueOn && task.originalDueOn === first.originalDueOn,
  );
  const isShared = (change: TaskChange) =>
    tasks.every((task) => task.changes.some((other) => isSame(change, other)));
  const tail = (
    <>
      {seen.length > 0 && seen.length < tasks.length && (
        <span className="small quiet">{t("seenOf", { seen: seen.length, total: tasks.length })}</span>
      )}
      <StatusCounts tasks={counted} />
      {sameDue && <TaskDue task={first} />}
    </>
  );
  return (
    <Row lead={number} tail={tail} className="group-task">
      <span className="title" lang="vi">
        {first.title}
      </span>
      {first.parts.length > 0 && (
        <p className="sub">
          <span className="with">{t("with")}</span> {first.parts.map((part) => part.name).join(", ")}
        </p>
      )}
      <TaskChanges changes={first.changes.filter(isShared)} />
      <details className="group-members">
        <summary className="sub">{t("groupOf", { group: first.groupName, count: tasks.length })}</summary>
        <ul className="rows">
          {tasks.map((task) => (
            <Row key={task.id} tail={<TaskStanding task={task} time={times.get(task.id)} />}>
              <TaskTitle task={task}>{task.leadName}</TaskTitle>
              <p className="sub">
                {task.ownerName} <AmendTask task={task} number={number} amendable={amendable} />
              </p>
              <TaskChanges changes={task.changes.filter((change) => !isShared(change))} />
            </Row>
          ))}
        </ul>
      </details>
    </Row>
  );
}

/** Whether two members were changed alike, in one go. */
function isSame(one: TaskChange, other: TaskChange): boolean {
  const said = ({ kind, before, after, reason }: TaskChange) => JSON.stringify([kind, before, after, reason]);
  return one.recordedAt.getTime() === other.recordedAt.getTime() && said(one) === said(other);
}
