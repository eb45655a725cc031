import { useTranslations } from "next-intl";
import { Source } from "../tasks/source";
import { TimeWords } from "../tasks/time-words";
import type { TimedTask } from "../tasks/types";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { StatusState } from "../ui/status-state";

/** Open tasks of a department. One that it coordinates says who leads it. */
export function OpenTaskRows({ rows, leads }: { rows: readonly TimedTask[]; leads: boolean }) {
  const t = useTranslations("department");
  return (
    <Rows className="dated">
      {rows.map(({ task, time }) => (
        <Row
          key={task.id}
          lead={task.dueOn && <DateText date={task.dueOn} />}
          tail={
            <>
              <TimeWords time={time} />
              <span className="small quiet">
                <StatusState status={task.status ?? "assigned"} />
              </span>
            </>
          }
        >
          <Link className="title" href={`/tasks/${task.id}`} lang="vi">
            {task.title}
          </Link>
          <p className="sub">
            <Source {...task} />
            {leads ? task.ownerName && `, ${task.ownerName}` : `, ${t("leadIs", { name: task.leadName })}`}
          </p>
        </Row>
      ))}
    </Rows>
  );
}
