import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import { DateText } from "../../ui/date-text";
import { Entry } from "../../ui/entry";
import { Facts } from "../../ui/facts";
import { Link } from "../../ui/link";
import { MeetingState } from "../../ui/meeting-state";
import { NoticeCite } from "../notice-cite";
import type { MeetingRecord } from "../types";

type Props = {
  record: MeetingRecord;
  /** Who keeps the record, as it heads the paper. */
  office: { name: string; parentBody: string };
  /** What stands before and after the facts. */
  above?: ReactNode;
  below?: ReactNode;
};

/** What a record is of: its title, when, where, under whom, and whether it stands. */
export function RecordHeading({ record, office, above, below }: Props) {
  const t = useTranslations("record");
  const format = useFormatter();
  const date = localDate(record.startsAt);
  const isOrder = record.kind === "direct_order";
  const weekday = format.dateTime(record.startsAt, { weekday: "long" });
  return (
    <Entry as="header" head side={<Link href="/meetings">{t("meetings")}</Link>}>
      <PaperHead office={office} />
      {record.seriesTitle && (
        <p className="series quiet" lang="vi">
          {record.seriesTitle}
        </p>
      )}
      <h1 className="statement" lang="vi">
        {record.title}
      </h1>
      {above}
      <Facts
        facts={[
          {
            term: t(isOrder ? "orderedOn" : "when"),
            value:
              record.archive || isOrder ? (
                <DateText date={date} />
              ) : (
                <>
                  {formatTime(record.startsAt)}, {weekday}, <DateText date={date} />
                </>
              ),
          },
          {
            term: t(isOrder ? "orderedBy" : "chair"),
            value: [record.chairName, record.chairTitle].filter(Boolean).join(", "),
          },
          { term: t("place"), value: record.place },
          { term: t("clerk"), value: record.clerkName },
          { term: t("state"), value: <Standing record={record} /> },
          { term: t("spread"), value: record.restricted ? <b>{t("restricted")}</b> : null },
        ]}
      />
      {below}
    </Entry>
  );
}

function Standing({ record }: { record: MeetingRecord }) {
  const t = useTranslations("record");
  const issued = record.issuedAt && !record.archive ? formatDate(localDate(record.issuedAt)) : "none";
  return (
    <>
      <MeetingState status={record.status}>{t("issuedOn", { date: issued })}</MeetingState>
      {record.noticeNumber && (
        <>
          , <NoticeCite meeting={record} />
        </>
      )}
      <br />
      <span className="quiet">{record.archive ? t("archive") : t(`states.${record.status}`)}</span>
    </>
  );
}

/** The head of a document on paper, as offices write it: whose it is on the left, the country's name on the right. */
function PaperHead({ office }: Pick<Props, "office">) {
  const t = useTranslations("record");
  return (
    <div className="paper-head" aria-hidden="true" lang="vi">
      <p>
        {office.parentBody}
        <b>{office.name}</b>
      </p>
      <p>
        <b>{t("country")}</b>
        <b className="under-line">{t("motto")}</b>
      </p>
    </div>
  );
}
