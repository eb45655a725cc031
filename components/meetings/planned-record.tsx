import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Facts } from "../ui/facts";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { AttendanceRoll } from "./attendance-roll";
import { ConclusionEntry } from "./conclusion-entry";
import { FiguresTable } from "./figures-table";
import { Prose } from "./prose";
import { ReviveForm } from "./step-forms";
import type { MeetingRecord } from "./types";

type Props = {
  record: MeetingRecord;
  cancellation?: { name: string; at: Date; reason: string };
  /** For who may take the cancellation back. */
  revive?: FormAction;
  /** What hangs on it: its files. */
  children?: ReactNode;
};

/** A meeting that is planned or cancelled, to read: its heading and agenda, who is invited, and what was written else. */
export function PlannedRecord({ record, cancellation, revive, children }: Props) {
  const t = useTranslations("planned");
  const words = useTranslations("record");
  const agenda = record.sections.find((section) => section.kind === "agenda");
  const texts = record.sections.filter((section) => section.kind !== "agenda" && section.body !== "");
  const isOrder = record.kind === "direct_order";
  return (
    <Sheet>
      <PlannedHead record={record} />
      {cancellation && (
        <Entry tight>
          <CancellationNotice isOrder={isOrder} cancellation={cancellation}>
            {revive && <ReviveForm meetingId={record.id} action={revive} />}
          </CancellationNotice>
        </Entry>
      )}
      {!isOrder && (
        <Entry id="agenda" side={<h2>{t("agenda")}</h2>}>
          {agenda?.body ? <Prose text={agenda.body} /> : <p className="quiet">{t("noAgenda")}</p>}
        </Entry>
      )}
      {record.attendance.length > 0 && (
        <Entry id="attendance" side={<h2>{t("invited")}</h2>}>
          <Invited attendance={record.attendance} />
        </Entry>
      )}
      {record.figures.length > 0 && (
        <Entry id="figures" side={<h2>{words("figures")}</h2>}>
          <FiguresTable figures={record.figures} />
        </Entry>
      )}
      {texts.map((section) => (
        <Entry key={section.id} id={section.kind} side={<h2>{words(`sections.${section.kind}`)}</h2>}>
          <Prose text={section.body} />
        </Entry>
      ))}
      {record.conclusions.map((conclusion, index) => (
        <ConclusionEntry key={conclusion.id} conclusion={conclusion} number={index + 1} times={new Map()} />
      ))}
      {children}
    </Sheet>
  );
}

function PlannedHead({ record }: { record: MeetingRecord }) {
  const words = useTranslations("record");
  const format = useFormatter();
  const isOrder = record.kind === "direct_order";
  const weekday = format.dateTime(record.startsAt, { weekday: "long" });
  const day = <DateText date={localDate(record.startsAt)} />;
  return (
    <Entry as="header" head side={<Link href="/meetings">{words("meetings")}</Link>}>
      {record.seriesId && (
        <p className="series quiet" lang="vi">
          <Link className="plain" href={`/series/${record.seriesId}`}>
            {record.seriesTitle}
          </Link>
        </p>
      )}
      <h1 className="statement" lang="vi">
        {record.title}
      </h1>
      <Facts
        facts={[
          {
            term: words("when"),
            value: isOrder ? (
              day
            ) : (
              <>
                {formatTime(record.startsAt)}, {weekday}, {day}
              </>
            ),
          },
          { term: words("chair"), value: [record.chairName, record.chairTitle].filter(Boolean).join(", ") },
          { term: words("place"), value: record.place },
          { term: words("clerk"), value: record.clerkName },
          { term: words("state"), value: <MeetingState status={record.status} /> },
          { term: words("spread"), value: record.restricted ? <b>{words("restricted")}</b> : null },
        ]}
      />
    </Entry>
  );
}

function CancellationNotice({
  isOrder,
  cancellation: { name, at, reason },
  children,
}: {
  isOrder: boolean;
  cancellation: NonNullable<Props["cancellation"]>;
  children: ReactNode;
}) {
  const t = useTranslations("planned");
  return (
    <Notice>
      <div className="stack">
        <p>
          <b>{isOrder ? t("cancelledOrder") : t("cancelled")}</b>{" "}
          {t("cancelledBy", { name, time: formatTime(at), date: formatDate(localDate(at)) })}
        </p>
        <div className="said">
          <p className="prose" lang="vi">
            {reason}
          </p>
        </div>
        {children}
      </div>
    </Notice>
  );
}

/** Before the meeting nobody came yet: the names alone; where somebody was marked, as in a record. */
function Invited({ attendance }: Pick<MeetingRecord, "attendance">) {
  if (attendance.some((row) => row.status !== null)) return <AttendanceRoll attendance={attendance} />;
  return (
    <ul className="boxes">
      {attendance.map((row) => (
        <li key={row.id}>{row.name}</li>
      ))}
    </ul>
  );
}
