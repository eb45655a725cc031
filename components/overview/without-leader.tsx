import { useTranslations } from "next-intl";
import type { Without } from "@/domain/overview/without-leader";
import type { TaskRow } from "@/domain/tasks/columns";
import { Source } from "../tasks/source";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { StatusState } from "../ui/status-state";

type Props = { rows: readonly { task: TaskRow; leaderName: string; without: Without }[]; count: number };

/** What waits for a leader who does not look: for the clerks, each with why nobody does. Nothing where all is seen to. */
export function WithoutLeader({ rows, count }: Props) {
  const t = useTranslations("withoutLeader");
  if (count === 0) return null;
  return (
    <Entry
      id="without-leader"
      side={
        <>
          <h2>{t("title")}</h2>
          <p>{t("count", { count })}</p>
        </>
      }
    >
      <p className="note">{t("note")}</p>
      <Rows className="dated">
        {rows.map(({ task, leaderName, without }) => (
          <Row
            key={task.id}
            lead={task.submittedOn && <DateText date={task.submittedOn} />}
            tail={<StatusState status={task.status ?? "submitted"} />}
          >
            <Link className="title" href={`/tasks/${task.id}`} lang="vi">
              {task.title}
            </Link>
            <p className="sub">
              {t(`why.${without}`, { name: leaderName })}, {task.leadName}, <Source {...task} />
            </p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
