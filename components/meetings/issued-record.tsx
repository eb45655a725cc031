import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import type { EarlierFigure } from "@/domain/figures/comparison";
import type { TimeState } from "@/domain/tasks/time";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Facts } from "../ui/facts";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Rail } from "../ui/rail";
import { Sheet } from "../ui/sheet";
import { AttendanceRoll } from "./attendance-roll";
import { ConclusionEntry } from "./conclusion-entry";
import { FiguresTable } from "./figures-table";
import { Prose } from "./prose";
import { RecordRail } from "./record-rail";
import type { MeetingRecord } from "./types";

type Props = {
  record: MeetingRecord;
  earlier: readonly EarlierFigure[];
  times: ReadonlyMap<string, TimeState>;
  day: string;
};

/** A record to read: the document that it is, with the live state of its tasks. */
export function IssuedRecord({ record, earlier, times, day }: Props) {
  const t = useTranslations("record");
  const format = useFormatter();
  const weekday = format.dateTime(record.startsAt, { weekday: "long" });
  const notice = record.noticeNumber
    ? t("notice", {
        number: record.noticeNumber,
        date: record.noticeDate ? formatDate(record.noticeDate) : "",
      })
    : null;
  const numerals = ["I", "II", "III", "IV", "V"].values();
  const roman = () => numerals.next().value;
  const texts = record.sections.filter((section) => section.body !== "");
  return (
    <Sheet rail>
      <Entry as="header" head side={<Link href="/meetings">{t("meetings")}</Link>}>
        {record.seriesTitle && (
          <p className="series quiet" lang="vi">
            {record.seriesTitle}
          </p>
        )}
        <h1 className="statement" lang="vi">
          {record.title}
        </h1>
        <Facts
          facts={[
            {
              term: t("when"),
              value: record.archive ? (
                <DateText date={localDate(record.startsAt)} />
              ) : (
                <>
                  {formatTime(record.startsAt)}, {weekday}, <DateText date={localDate(record.startsAt)} />
                </>
              ),
            },
            { term: t("chair"), value: [record.chairName, record.chairTitle].filter(Boolean).join(", ") },
            { term: t("place"), value: record.place },
            { term: t("clerk"), value: record.clerkName },
            {
              term: t("state"),
              value: (
                <>
                  <MeetingState status={record.status} />
                  {notice && `, ${notice}`}
                  <br />
                  <span className="quiet">
                    {record.archive ? t("archive") : t(`states.${record.status}`)}
                  </span>
                </>
              ),
            },
            { term: t("spread"), value: record.restricted ? <b>{t("restricted")}</b> : null },
          ]}
        />
      </Entry>
      <Rail label={t("standing")} sticky>
        <RecordRail record={record} times={times} day={day} />
      </Rail>
      <div className="ledger">
        {record.attendance.length > 0 && (
          <Entry id="attendance" side={<span className="roman">{roman()}</span>}>
            <h2>{t("attendance")}</h2>
            <AttendanceRoll attendance={record.attendance} />
          </Entry>
        )}
        {record.figures.length > 0 && (
          <Entry id="figures" side={<span className="roman">{roman()}</span>}>
            <h2>{t("figures")}</h2>
            <FiguresTable figures={record.figures} earlier={earlier} />
          </Entry>
        )}
        {texts.map((section) => (
          <Entry key={section.id} id={section.kind} side={<span className="roman">{roman()}</span>}>
            <h2>{t(`sections.${section.kind}`)}</h2>
            <Prose text={section.body} />
          </Entry>
        ))}
        <Entry as="header" tight id="conclusions" side={<span className="roman">{roman()}</span>}>
          <h2>{t("conclusions")}</h2>
          {record.conclusions.length === 0 && <p className="quiet">{t("noConclusions")}</p>}
        </Entry>
        {record.conclusions.map((conclusion, index) => (
          <ConclusionEntry key={conclusion.id} conclusion={conclusion} number={index + 1} times={times} />
        ))}
      </div>
    </Sheet>
  );
}
