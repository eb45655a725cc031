import { useTranslations } from "next-intl";
import type { MeetingStatus } from "@/db/enums";
import { localDate } from "@/domain/dates";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Rows } from "../ui/rows";

type Meeting = {
  id: string;
  title: string;
  seriesTitle: string | null;
  startsAt: Date;
  status: MeetingStatus;
  chairName: string;
  restricted: boolean;
  conclusions: number;
  tasks: number;
};

/** Meetings by year, the latest first. */
export function MeetingsList({ meetings }: { meetings: readonly Meeting[] }) {
  const years = [...new Set(meetings.map((meeting) => localDate(meeting.startsAt).slice(0, 4)))];
  return years.map((year) => (
    <Entry key={year} className="group" side={<h2 className="figures">{year}</h2>}>
      <Rows className="meetings">
        {meetings
          .filter((meeting) => localDate(meeting.startsAt).startsWith(year))
          .map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
      </Rows>
    </Entry>
  ));
}

function MeetingRow({ meeting }: { meeting: Meeting }) {
  const t = useTranslations("meetings");
  return (
    <li className="row">
      <span className="lead">
        <DateText date={localDate(meeting.startsAt)} />
      </span>
      <div>
        <Link className="title" href={`/meetings/${meeting.id}`} lang="vi">
          {meeting.title}
        </Link>
        <p className="sub">
          {[meeting.seriesTitle, meeting.chairName && t("chairedBy", { name: meeting.chairName })]
            .filter(Boolean)
            .join(", ")}
          {meeting.restricted && <b> {t("restricted")}</b>}
        </p>
      </div>
      <div className="tail">
        <MeetingState status={meeting.status} />
        <span className="small quiet">
          {t("counts", { conclusions: meeting.conclusions, tasks: meeting.tasks })}
        </span>
      </div>
    </li>
  );
}
