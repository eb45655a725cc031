import { useTranslations } from "next-intl";
import type { TaskStatus } from "@/db/enums";
import { taskStatuses } from "@/db/enums";
import { StatusState } from "../ui/status-state";
import { TimeState } from "../ui/time-state";

type Props = {
  /** The tasks that are counted; one that is overdue counts as that, whatever its status. */
  tasks: readonly { status: TaskStatus | null; overdue?: boolean }[];
};

/** How many tasks stand in which state: a mark, a number and a word each. */
export function StatusCounts({ tasks }: Props) {
  const t = useTranslations("change.count");
  const overdue = tasks.filter((task) => task.overdue).length;
  const counts = taskStatuses
    .map((status) => ({
      status,
      count: tasks.filter((task) => task.status === status && !task.overdue).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => order(one.status) - order(other.status));
  return (
    <ul className="counts">
      {counts.map(({ status, count }) => (
        <li key={status}>
          <StatusState status={status}>{t("status", { count, status })}</StatusState>
        </li>
      ))}
      {overdue > 0 && (
        <li>
          <TimeState time="overdue">{t("overdue", { count: overdue })}</TimeState>
        </li>
      )}
    </ul>
  );
}

/** What is done comes first, what is open in the order of a task's life. */
const order = (status: TaskStatus) => (status === "completed" ? -1 : taskStatuses.indexOf(status));
