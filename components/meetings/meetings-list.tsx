import { useTranslations } from "next-intl";
import type { MeetingKind, MeetingStatus } from "@/db/enums";
import { formatTime, localDate } from "@/domain/dates";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { NoticeCite } from "./notice-cite";

type Meeting = {
  id: string;
  kind: MeetingKind;
  title: string;
  seriesTitle: string | null;
  startsAt: Date;
  status: MeetingStatus;
  chairName: string;
  restricted: boolean;
  noticeNumber: string;
  noticeDate: string | null;
  conclusions: number;
  tasks: number;
};

type Props = { upcoming: readonly Meeting[]; meetings: readonly Meeting[] };

/** What is to come, the next first; then by year, the latest first. */
export function MeetingsList({ upcoming, meetings }: Props) {
  const t = useTranslations("meetings");
  const years = [...new Set(meetings.map((meeting) => localDate(meeting.startsAt).slice(0, 4)))];
  return (
    <>
      {upcoming.length > 0 && (
        <Entry className="group" side={<h2>{t("upcoming")}</h2>}>
          <MeetingRows meetings={upcoming} />
        </Entry>
      )}
      {years.map((year) => (
        <Entry key={year} className="group" side={<h2 className="figures">{year}</h2>}>
          <MeetingRows
            meetings={meetings.filter((meeting) => localDate(meeting.startsAt).startsWith(year))}
          />
        </Entry>
      ))}
    </>
  );
}

function MeetingRows({ meetings }: { meetings: readonly Meeting[] }) {
  return (
    <Rows className="meetings">
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
    </Rows>
  );
}

function MeetingRow({ meeting }: { meeting: Meeting }) {
  const t = useTranslations("meetings");
  const isOrder = meeting.kind === "direct_order";
  const counts = { conclusions: meeting.conclusions, tasks: meeting.tasks };
  const isHeld = meeting.status === "draft" || meeting.status === "issued";
  return (
    <Row
      lead={
        <>
          <DateText date={localDate(meeting.startsAt)} />
          {meeting.status === "planned" && <span className="at">{formatTime(meeting.startsAt)}</span>}
        </>
      }
      tail={
        <>
          <MeetingState status={meeting.status} />
          {isHeld && <span className="small quiet">{t(isOrder ? "countsOrder" : "counts", counts)}</span>}
        </>
      }
    >
      <Link className="title" href={`/meetings/${meeting.id}`} lang="vi">
        {meeting.title}
      </Link>
      <p className="sub">
        {isOrder && <b>{t("kinds.direct_order")}</b>}
        {isOrder && meeting.chairName && ", "}
        {[
          meeting.seriesTitle,
          meeting.chairName && t(isOrder ? "orderedBy" : "chairedBy", { name: meeting.chairName }),
        ]
          .filter(Boolean)
          .join(", ")}
        {meeting.restricted && <b> {t("restricted")}</b>}
        {meeting.noticeNumber && (
          <>
            <br />
            <NoticeCite meeting={meeting} />
          </>
        )}
      </p>
    </Row>
  );
}
