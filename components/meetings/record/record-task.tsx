import { useTranslations } from "next-intl";
import { isOpen } from "@/domain/tasks/rules";
import type { TimeState } from "@/domain/tasks/time";
import { RecurrenceWords } from "../../tasks/recurrence-words";
import { TimeWords } from "../../tasks/time-words";
import { DateText } from "../../ui/date-text";
import { Link } from "../../ui/link";
import { Row } from "../../ui/row";
import { StatusState } from "../../ui/status-state";
import type { RecordTask } from "../types";
import { AmendLink } from "./amend-link";
import { ChangeLine } from "./change-line";
import { amendAddress } from "./parts";

export type TaskProps = {
  task: RecordTask;
  number: string;
  time: TimeState | undefined;
  /** The meeting whose tasks the reader may change after the issue. */
  amendable?: string | undefined;
};

/** A task under its conclusion: to whom it was given until when, how it stands, and what was changed since. */
export function RecordTaskRow({ task, number, time, amendable }: TaskProps) {
  const t = useTranslations("record");
  return (
    <Row lead={number} tail={<TaskStanding task={task} time={time} />}>
      <TaskTitle task={task} />
      <p className="sub">
        {task.groupId && !task.sharedId
          ? t("groupOf", { group: task.groupName, count: task.memberIds.length })
          : [task.leadName, task.ownerName].filter(Boolean).join(", ")}
        {task.parts.length > 0 && (
          <>
            <br />
            <span className="with">{t("with")}</span> {task.parts.map((part) => part.name).join(", ")}
          </>
        )}{" "}
        <AmendTask task={task} number={number} amendable={amendable} />
      </p>
      <TaskChanges changes={task.changes} />
    </Row>
  );
}

/** The words of a task; a way to its page for who may see it. */
export function TaskTitle({ task, children }: { task: RecordTask; children?: string }) {
  const words = children ?? task.title;
  if (!task.status)
    return (
      <span className="title" lang="vi">
        {words}
      </span>
    );
  return (
    <Link className="title" href={`/tasks/${task.id}`} lang="vi">
      {words}
    </Link>
  );
}

/** How a task stands in time and in its life, as far as the reader may see it. */
export function TaskStanding({ task, time }: Pick<TaskProps, "task" | "time">) {
  return (
    <>
      {task.status && time && <TimeWords time={time} />}
      <TaskDue task={task} />
      <TaskRecurrence task={task} />
      {task.status && task.status !== "completed" && (
        <span className="small quiet">
          <StatusState status={task.status} />
        </span>
      )}
    </>
  );
}

/** Until when, with the date before it was changed. */
export function TaskDue({ task }: { task: RecordTask }) {
  if (!task.dueOn) return null;
  return (
    <span className="small quiet">
      {task.originalDueOn && task.originalDueOn !== task.dueOn && (
        <>
          <s>
            <DateText date={task.originalDueOn} short />
          </s>{" "}
        </>
      )}
      <DateText date={task.dueOn} />
    </span>
  );
}

/** How often it is asked for; the row is the task of the first period. */
export function TaskRecurrence({ task }: { task: RecordTask }) {
  if (!task.recurrence) return null;
  return (
    <span className="small quiet">
      <RecurrenceWords {...task} recurrence={task.recurrence} />
    </span>
  );
}

/** What was changed of a task since the issue. */
export function TaskChanges({ changes }: { changes: RecordTask["changes"] }) {
  return changes.map((change) => <ChangeLine key={change.id} change={change} />);
}

/** For clerks the way to change an open task. */
export function AmendTask({ task, number, amendable }: Omit<TaskProps, "time">) {
  const t = useTranslations("record");
  if (!amendable || !task.status || !isOpen(task.status)) return null;
  const of = t("amendTaskOf", { number, department: task.leadName });
  return (
    <AmendLink href={amendAddress(amendable, "task", task.id)} of={of}>
      {t("amendTask")}
    </AmendLink>
  );
}
