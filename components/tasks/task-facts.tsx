import { useTranslations } from "next-intl";
import type { PartStatus, Priority, TaskStatus } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { listAddress } from "@/domain/tasks/list-query";
import { DateText } from "../ui/date-text";
import { Facts } from "../ui/facts";
import { Link } from "../ui/link";
import { PercentBar } from "../ui/percent-bar";
import { StatusState } from "../ui/status-state";

type Props = {
  task: {
    status: TaskStatus;
    percent: number;
    priority: Priority;
    dueOn: string | null;
    originalDueOn: string | null;
    submittedOn: string | null;
    completedOn: string | null;
    archive: boolean;
    leadDepartmentId: string | null;
    leadName: string;
    ownerId: string | null;
    ownerName: string | null;
    leaderName: string | null;
    parts: readonly {
      id: string;
      departmentId: string;
      name: string;
      personId: string | null;
      personName: string | null;
      status: PartStatus;
    }[];
  };
  /** Until when who does it is away, by id. */
  away?: ReadonlyMap<string, string | null | undefined>;
};

/** How a task stands: the rail of its page. */
export function TaskFacts({ task, away }: Props) {
  const t = useTranslations("task");
  const awayWords = (personId: string | null) => {
    const until = personId && away?.get(personId);
    return until ? t("away", { until: formatDate(until) }) : null;
  };
  const ownerAway = <span className="small quiet">{awayWords(task.ownerId)}</span>;
  const moved = task.originalDueOn !== null && task.originalDueOn !== task.dueOn;
  return (
    <Facts
      stacked
      facts={[
        {
          term: t("status"),
          value: (
            <>
              <StatusState status={task.status} />
              {!task.archive && <PercentBar value={task.percent} />}
            </>
          ),
        },
        {
          term: t("due"),
          value: task.dueOn ? (
            <>
              <b>
                <DateText date={task.dueOn} />
              </b>
              {moved && (
                <>
                  <br />
                  <span className="small quiet">
                    {t("originally")} <s>{task.originalDueOn && <DateText date={task.originalDueOn} />}</s>
                  </span>
                </>
              )}
            </>
          ) : (
            t("noDue")
          ),
        },
        { term: t("priority"), value: task.priority === "normal" ? null : t(`priorities.${task.priority}`) },
        {
          term: t("lead"),
          value: <Link href={listAddress({ departmentId: task.leadDepartmentId })}>{task.leadName}</Link>,
        },
        {
          term: t("owner"),
          value: !task.archive && [task.ownerName ?? t("noOwner"), awayWords(task.ownerId) && ownerAway],
        },
        {
          term: t("coordinating"),
          value: task.parts.map((part) => (
            <span key={part.id}>
              <Link href={listAddress({ departmentId: part.departmentId })}>{part.name}</Link>
              <br />
              <span className="small quiet">
                {[part.personName, awayWords(part.personId), ""].filter((word) => word !== null).join(", ")}
                {t(`parts.${part.status}`)}
              </span>
            </span>
          )),
        },
        { term: t("leader"), value: task.leaderName },
        { term: t("submittedOn"), value: task.submittedOn && <DateText date={task.submittedOn} /> },
        {
          term: t("completedOn"),
          value: task.completedOn && !task.archive && <DateText date={task.completedOn} />,
        },
      ]}
    />
  );
}
