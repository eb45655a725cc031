import { useTranslations } from "next-intl";
import { attendanceStatuses } from "@/db/enums";
import { AttendanceState } from "../ui/attendance-state";
import type { Attendance } from "./types";

/** Who came, by how they came. */
export function AttendanceRoll({ attendance }: { attendance: readonly Attendance[] }) {
  const t = useTranslations("record");
  const by = (status: Attendance["status"]) => attendance.filter((row) => row.status === status);
  const counts = Object.fromEntries(attendanceStatuses.map((status) => [status, by(status).length]));
  const unmarked = by(null);
  return (
    <>
      <p className="quiet small">{t("attendanceCounts", { total: attendance.length, ...counts })}</p>
      <dl className="roll">
        {attendanceStatuses
          .filter((status) => by(status).length > 0)
          .map((status) => (
            <div key={status}>
              <dt>
                <AttendanceState status={status} />
                <span className="count">{by(status).length}</span>
              </dt>
              <dd>
                <Names rows={by(status)} />
              </dd>
            </div>
          ))}
        {unmarked.length > 0 && (
          <div>
            <dt>{t("invited")}</dt>
            <dd>
              <Names rows={unmarked} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Names({ rows }: { rows: readonly Attendance[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.name}</b>
          {(row.delegates || row.note) && (
            <>
              <br />
              <span className="quiet">{[row.delegates, row.note].filter(Boolean).join(". ")}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
