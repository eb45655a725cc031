import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/domain/numbers";
import { AttendanceState } from "../../ui/attendance-state";
import { Link } from "../../ui/link";
import { Row } from "../../ui/row";
import { Rows } from "../../ui/rows";
import { amendAddress } from "../record/parts";
import type { Attendance, Figure } from "../types";

/** The departments of a record, each the way to the addendum that puts it right, and the way to add one. */
export function AttendanceList({ meetingId, rows }: { meetingId: string; rows: readonly Attendance[] }) {
  const t = useTranslations("amend");
  return (
    <>
      <Rows className="amend-list">
        {rows.map((row) => (
          <Row key={row.id} tail={row.status && <AttendanceState status={row.status} />}>
            <Link className="title" href={amendAddress(meetingId, "attendance", row.id)}>
              {row.name}
            </Link>
            {row.delegates && <p className="sub">{row.delegates}</p>}
          </Row>
        ))}
      </Rows>
      <p className="amendments">
        <Link href={amendAddress(meetingId, "attendance", "new")}>{t("addAttendance")}</Link>
      </p>
    </>
  );
}

/** The same for the figures. */
export function FigureList({ meetingId, rows }: { meetingId: string; rows: readonly Figure[] }) {
  const t = useTranslations("amend");
  const language = useLocale();
  return (
    <>
      <Rows className="amend-list">
        {rows.map((row) => (
          <Row
            key={row.id}
            tail={
              <span className="figures">
                {formatNumber(row.value, language)} {row.unit}
              </span>
            }
          >
            <Link className="title" href={amendAddress(meetingId, "figure", row.id)}>
              {row.indicator}
            </Link>
            <p className="sub">{[row.topic, row.period, row.departmentName].filter(Boolean).join(", ")}</p>
          </Row>
        ))}
      </Rows>
      <p className="amendments">
        <Link href={amendAddress(meetingId, "figure", "new")}>{t("addFigure")}</Link>
      </p>
    </>
  );
}
