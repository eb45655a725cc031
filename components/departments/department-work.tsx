import { useTranslations } from "next-intl";
import type { TaskCounts } from "@/domain/departments/work";
import { type DepartmentRole, listAddress } from "@/domain/tasks/list-query";
import type { TimedTask } from "../tasks/types";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { OpenTaskRows } from "./open-task-rows";
import { TaskCountsTable } from "./task-counts-table";

type Work = { role: DepartmentRole; counts: TaskCounts; rows: readonly TimedTask[] };

type Props = {
  departmentId: string;
  work: readonly Work[];
  /** Whether the reader sees all that the department was given, restricted meetings apart. */
  seesAll: boolean;
};

/** What a department was given and how it stands: counts, then the open tasks as rows. */
export function DepartmentWork({ departmentId, work, seesAll }: Props) {
  const t = useTranslations("department");
  const given = work.filter(({ counts }) => counts.counted > 0);
  return (
    <>
      <Entry id="tasks" side={<h2>{t("tasks")}</h2>}>
        {given.length > 0 ? (
          <>
            <TaskCountsTable departmentId={departmentId} rows={given} />
            <p className="note">{t("countsNote")}</p>
            {!seesAll && <p className="note">{t("onlyVisible")}</p>}
          </>
        ) : (
          <p className="quiet">{t(seesAll ? "noTasks" : "noVisibleTasks")}</p>
        )}
      </Entry>
      {work.map(({ role, counts, rows }) => (
        <OpenTasks key={role} departmentId={departmentId} role={role} counts={counts} rows={rows} />
      ))}
    </>
  );
}

function OpenTasks({ departmentId, role, counts, rows }: Work & { departmentId: string }) {
  const t = useTranslations("department");
  if (rows.length === 0) return null;
  const open = counts.within + counts.near + counts.overdue;
  return (
    <Entry
      className="group"
      side={
        <>
          <h2>
            {t(`roles.${role}`)} <span className="count">{open}</span>
          </h2>
          <p className="small">{t("open")}</p>
        </>
      }
    >
      <OpenTaskRows rows={rows} leads={role === "lead"} />
      {open > rows.length && (
        <p className="small after-rows">
          <Link href={listAddress({ departmentId, role, status: "open" })}>
            {t("allOpen", { count: open })}
          </Link>
        </p>
      )}
    </Entry>
  );
}
