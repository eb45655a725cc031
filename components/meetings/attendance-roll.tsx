import { useTranslations } from "next-intl";
import { attendanceStatuses } from "@/db/enums";
import { AttendanceState } from "../ui/attendance-state";
import { AddendumMarks } from "./record/addendum-words";
import type { Addendum, Attendance } from "./types";

type Props = { attendance: readonly Attendance[]; addenda?: readonly Addendum[] };

/** Who came, by how they came; what an addendum changed, with what stood there before. */
export function AttendanceRoll({ attendance, addenda = [] }: Props) {
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
                <Names rows={by(status)} addenda={addenda} />
              </dd>
            </div>
          ))}
        {unmarked.length > 0 && (
          <div>
            <dt>{t("invited")}</dt>
            <dd>
              <Names rows={unmarked} addenda={addenda} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Names({ rows, addenda }: { rows: readonly Attendance[]; addenda: readonly Addendum[] }) {
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
          <AddendumMarks addenda={addenda.filter((addendum) => addendum.partId === row.id)} />
        </li>
      ))}
    </ul>
  );
}
