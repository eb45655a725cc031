import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { StatusCounts } from "../../tasks/status-counts";
import { Row } from "../../ui/row";
import type { RecordTask } from "../types";
import { TaskChanges, TaskDue, TaskStanding, TaskTitle } from "./record-task";

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
      <details className="members">
        <summary className="sub">{t("groupOf", { group: first.groupName, count: tasks.length })}</summary>
        <ul className="rows">
          {tasks.map((task) => (
            <Row key={task.id} tail={<TaskStanding task={task} time={times.get(task.id)} />}>
              <TaskTitle task={task}>{task.leadName}</TaskTitle>
              {task.ownerName && <p className="sub">{task.ownerName}</p>}
              <TaskChanges task={task} number={number} amendable={amendable} />
            </Row>
          ))}
        </ul>
      </details>
    </Row>
  );
}
