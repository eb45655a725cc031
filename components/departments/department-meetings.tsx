import { useTranslations } from "next-intl";
import type { AttendanceStatus } from "@/db/enums";
import { localDate } from "@/domain/dates";
import { AttendanceState } from "../ui/attendance-state";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";

type Meeting = {
  id: string;
  title: string;
  seriesTitle: string | null;
  startsAt: Date;
  status: AttendanceStatus | null;
  restricted: boolean;
};

/** Meetings to which a department came, the latest first. */
export function DepartmentMeetings({ meetings }: { meetings: readonly Meeting[] }) {
  const t = useTranslations("department");
  return (
    <Rows className="dated">
      {meetings.map((meeting) => (
        <Row
          key={meeting.id}
          lead={<DateText date={localDate(meeting.startsAt)} />}
          tail={meeting.status && <AttendanceState status={meeting.status} />}
        >
          <Link className="title" href={`/meetings/${meeting.id}`} lang="vi">
            {meeting.title}
          </Link>
          {(meeting.seriesTitle || meeting.restricted) && (
            <p className="sub">
              {meeting.seriesTitle}
              {meeting.restricted && <b> {t("restricted")}</b>}
            </p>
          )}
        </Row>
      ))}
    </Rows>
  );
}
