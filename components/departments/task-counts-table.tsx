import { useTranslations } from "next-intl";
import type { TaskCounts } from "@/domain/departments/work";
import { type DepartmentRole, listAddress } from "@/domain/tasks/list-query";
import { Link } from "../ui/link";
import type { MarkName } from "../ui/marks";
import { State, type Tone } from "../ui/state";

const columns = ["counted", "done", "within", "near", "overdue"] as const;

const looks: Partial<Record<keyof TaskCounts, [MarkName, Tone?]>> = {
  done: ["done", "done"],
  within: ["open"],
  near: ["soon", "soon"],
  overdue: ["overdue", "overdue"],
};

type Props = {
  departmentId: string;
  rows: readonly { role: DepartmentRole; counts: TaskCounts }[];
};

/** How the tasks stand that a department leads or coordinates: each count leads to the rows that it counts. */
export function TaskCountsTable({ departmentId, rows }: Props) {
  const t = useTranslations("department");
  return (
    <table className="table is-dense task-counts">
      <thead>
        <tr>
          <th scope="col">{t("role")}</th>
          {columns.map((time) => (
            <th key={time} scope="col" className="n">
              <Head time={time} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ role, counts }) => (
          <tr key={role}>
            <th scope="row">{t(`roles.${role}`)}</th>
            {columns.map((time) => (
              <td key={time} className={counts[time] === 0 ? "n zero" : "n"} data-label={t(`times.${time}`)}>
                {counts[time] === 0 ? (
                  0
                ) : (
                  <Link
                    className={time === "overdue" ? "plain is-overdue" : "plain"}
                    href={listAddress({ departmentId, role, time })}
                  >
                    {counts[time]}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ time }: { time: keyof TaskCounts }) {
  const t = useTranslations("department.times");
  const look = looks[time];
  if (!look) return t(time);
  const [mark, tone] = look;
  return (
    <State mark={mark} tone={tone}>
      {t(time)}
    </State>
  );
}
