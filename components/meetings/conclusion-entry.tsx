import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { TimeWords } from "../tasks/time-words";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { State } from "../ui/state";
import { StatusState } from "../ui/status-state";
import { Prose } from "./prose";
import type { Conclusion, RecordTask } from "./types";

type Props = { conclusion: Conclusion; number: number; times: ReadonlyMap<string, TimeState> };

/** One conclusion in the leader's words, with its tasks and how they stand. */
export function ConclusionEntry({ conclusion, number, times }: Props) {
  const t = useTranslations("record");
  return (
    <Entry
      id={`conclusion-${number}`}
      side={
        <h3 className="number">
          <span className="only-phone">{t("conclusion")} </span>
          {number}
        </h3>
      }
    >
      <Prose text={conclusion.body} />
      {conclusion.noTask && (
        <p className="none small quiet">
          <State mark="no-date">{t("noTask", { reason: conclusion.noTaskReason || "none" })}</State>
        </p>
      )}
      {conclusion.tasks.length > 0 && (
        <Rows ordered className="tasks">
          {conclusion.tasks.map((task, index) => (
            <TaskRow key={task.id} task={task} number={`${number}.${index + 1}`} time={times.get(task.id)} />
          ))}
        </Rows>
      )}
    </Entry>
  );
}

function TaskRow({ task, number, time }: { task: RecordTask; number: string; time: TimeState | undefined }) {
  const t = useTranslations("record");
  const tail = (
    <>
      {task.status && time && <TimeWords time={time} />}
      {task.dueOn && (
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
      )}
      {task.status && task.status !== "completed" && (
        <span className="small quiet">
          <StatusState status={task.status} />
        </span>
      )}
    </>
  );
  return (
    <Row lead={number} tail={tail}>
      {task.status ? (
        <Link className="title" href={`/tasks/${task.id}`} lang="vi">
          {task.title}
        </Link>
      ) : (
        <span className="title" lang="vi">
          {task.title}
        </span>
      )}
      <p className="sub">
        {[task.leadName, task.ownerName].filter(Boolean).join(", ")}
        {task.parts.length > 0 && (
          <>
            <br />
            <span className="with">{t("with")}</span> {task.parts.map((part) => part.name).join(", ")}
          </>
        )}
      </p>
    </Row>
  );
}
