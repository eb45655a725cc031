import { useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { PercentBar } from "../ui/percent-bar";
import { StatusState } from "../ui/status-state";
import { Source } from "./source";
import { TimeWords } from "./time-words";
import type { ListedTask } from "./types";

/** Tasks as a table: when, what and from where, who, how it stands. */
export function TasksTable({ rows }: { rows: readonly { task: ListedTask; time: TimeState }[] }) {
  const t = useTranslations("tasks");
  return (
    <table className="table has-hover tasks-table">
      <thead>
        <tr>
          <th scope="col" className="when">
            {t("due")}
          </th>
          <th scope="col" className="what">
            {t("taskAndSource")}
          </th>
          <th scope="col" className="lead">
            {t("leadAndOwner")}
          </th>
          <th scope="col" className="status">
            {t("status")}
          </th>
          <th scope="col" className="n updated">
            {t("reported")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ task, time }) => (
          <tr key={task.id}>
            <td className="when">
              <span>
                <TimeWords time={time} /> <br />
                {task.dueOn && (
                  <span className="small quiet">
                    <DateText date={task.dueOn} />
                  </span>
                )}
              </span>
            </td>
            <td className="what">
              <Link className="title" href={`/tasks/${task.id}`} lang="vi">
                {task.title}
              </Link>
              <br />
              <span className="small quiet">
                <Source {...task} />
              </span>
            </td>
            <td className="lead">
              {task.leadName}
              {task.ownerName && (
                <>
                  <span className="only-phone">, </span>
                  <br />
                  <span className="small quiet">{task.ownerName}</span>
                </>
              )}
            </td>
            <td className="status">
              <StatusState status={task.status ?? "assigned"} />
              {task.percent > 0 && task.status !== "completed" && <PercentBar value={task.percent} />}
            </td>
            <td className="n updated">
              {task.reportedAt && <DateText date={localDate(task.reportedAt)} short />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
