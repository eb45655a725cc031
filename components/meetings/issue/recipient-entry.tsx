import { useTranslations } from "next-intl";
import { RecurrenceWords } from "../../tasks/recurrence-words";
import { DateText } from "../../ui/date-text";
import { Entry } from "../../ui/entry";
import { Row } from "../../ui/row";
import { Rows } from "../../ui/rows";
import type { GivenTo, Recipient } from "./types";

/** What one department would get, as lead and to help with, and who of it would see it. */
export function RecipientEntry({ department }: { department: Recipient }) {
  const t = useTranslations("issue");
  const { name, heads, contactEmail, lead, coordinating } = department;
  return (
    <Entry side={<span className="figures">{t("given", { count: lead.length + coordinating.length })}</span>}>
      <h2 lang="vi">{name}</h2>
      <p className="small quiet">
        {heads.length > 0
          ? t("heads", {
              names: heads.map((head) => [head.name, head.title].filter(Boolean).join(", ")).join("; "),
            })
          : t("noAccount", { contact: contactEmail || "none" })}
      </p>
      {lead.length > 0 && <GivenTasks label={t("lead")} tasks={lead} />}
      {coordinating.length > 0 && <GivenTasks label={t("coordinating")} tasks={coordinating} />}
    </Entry>
  );
}

function GivenTasks({ label, tasks }: { label: string; tasks: readonly GivenTo[] }) {
  const t = useTranslations("issue");
  const words = useTranslations("task");
  return (
    <>
      <h3 className="given">{label}</h3>
      <Rows className="tasks">
        {tasks.map((task) => (
          <Row
            key={task.number}
            lead={task.number}
            tail={
              <>
                <span className="small">{task.dueOn ? <DateText date={task.dueOn} /> : t("noDue")}</span>
                {task.recurrence && (
                  <span className="small">
                    <RecurrenceWords {...task} recurrence={task.recurrence} />
                  </span>
                )}
                {task.priority !== "normal" && (
                  <b className="small">{t("priority", { priority: words(`priorities.${task.priority}`) })}</b>
                )}
              </>
            }
          >
            <span className="title" lang="vi">
              {task.title}
            </span>
            {task.groupName && <p className="sub">{t("throughGroup", { group: task.groupName })}</p>}
          </Row>
        ))}
      </Rows>
    </>
  );
}
