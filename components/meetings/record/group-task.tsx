import { useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import type { TaskChange } from "@/domain/tasks/changes";
import type { TimeState } from "@/domain/tasks/time";
import { StatusCounts } from "../../tasks/status-counts";
import { Row } from "../../ui/row";
import type { RecordTask } from "../types";
import { AmendTask, TaskChanges, TaskDue, TaskRecurrence, TaskStanding, TaskTitle } from "./record-task";

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
  return (
    <li className="group-task">
      <div className="row">
        <span className="lead figures">{number}</span>
        <div>
          <span className="title" lang="vi">
            {first.title}
          </span>
          {first.parts.length > 0 && (
            <p className="sub">
              <span className="with">{t("with")}</span> {first.parts.map((part) => part.name).join(", ")}
            </p>
          )}
          <TaskChanges changes={first.changes.filter(isShared)} />
        </div>
        <div className="tail">
          {seen.length > 0 && seen.length < tasks.length && (
            <span className="small quiet">{t("seenOf", { seen: seen.length, total: tasks.length })}</span>
          )}
          <StatusCounts tasks={counted} />
          {sameDue && <TaskDue task={first} />}
          <TaskRecurrence task={first} />
        </div>
      </div>
      <details className="group-members">
        <summary className="small">{t("groupOf", { group: first.groupName, count: tasks.length })}</summary>
        <ul className="rows">
          {tasks.map((task) => (
            <Row key={task.id} tail={<MemberStanding task={task} times={times} withDue={!sameDue} />}>
              <TaskTitle task={task}>{task.leadName}</TaskTitle>{" "}
              <AmendTask task={task} number={number} amendable={amendable} />
              {task.ownerName && <p className="sub">{task.ownerName}</p>}
              <TaskChanges changes={task.changes.filter((change) => !isShared(change))} />
            </Row>
          ))}
        </ul>
      </details>
    </li>
  );
}

type StandingProps = { task: RecordTask; times: Props["times"]; withDue: boolean };

function MemberStanding({ task, times, withDue }: StandingProps) {
  const rest = withDue ? task : { ...task, dueOn: null };
  return <TaskStanding task={{ ...rest, recurrence: null }} time={times.get(task.id)} />;
}

/** Whether two members were changed alike: on one day, by one hand, for one reason. */
function isSame(one: TaskChange, other: TaskChange): boolean {
  const said = ({ kind, before, after, reason, actorName, recordedAt }: TaskChange) =>
    JSON.stringify([kind, before, after, reason, actorName, localDate(recordedAt)]);
  return said(one) === said(other);
}
