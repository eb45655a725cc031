import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import type { EarlierFigure } from "@/domain/figures/comparison";
import type { TimeState } from "@/domain/tasks/time";
import { Entry } from "../ui/entry";
import { Notice } from "../ui/notice";
import { Rail } from "../ui/rail";
import { Sheet } from "../ui/sheet";
import { AttendanceRoll } from "./attendance-roll";
import { ConclusionEntry } from "./conclusion-entry";
import { FiguresTable } from "./figures-table";
import { Prose } from "./prose";
import { AddendaEntry } from "./record/addenda-entry";
import { AddendumNote } from "./record/addendum-note";
import { AddendumMarks } from "./record/addendum-words";
import { AmendLink } from "./record/amend-link";
import { addendaTo, amendAddress, textsOf } from "./record/parts";
import { RecordHeading } from "./record/record-heading";
import { RecordRail } from "./record-rail";
import type { MeetingRecord } from "./types";

type Props = {
  record: MeetingRecord;
  earlier: readonly EarlierFigure[];
  times: ReadonlyMap<string, TimeState>;
  day: string;
  office: { name: string; parentBody: string };
  /** Whether the reader may change what was issued. */
  mayAmend?: boolean;
  /** Whether the reader has issued it just now. */
  sent?: boolean;
  /** What the page adds: the number of the notice, files, and what can be done with the whole record. */
  slots?: { notice?: ReactNode; files?: ReactNode; life?: ReactNode };
};

/** A record to read: the document that it is, with its addenda and the live state of its tasks. */
export function IssuedRecord(props: Props) {
  const { record, earlier, times, day, office, mayAmend = false, sent = false, slots = {} } = props;
  const t = useTranslations("record");
  const numerals = ["I", "II", "III", "IV", "V", "VI"].values();
  const roman = () => numerals.next().value;
  const amendable = mayAmend ? record.id : undefined;
  return (
    <Sheet rail className="is-record">
      <RecordHeading
        record={record}
        office={office}
        above={sent && <Sent record={record} />}
        below={slots.notice}
      />
      <Rail label={t("standing")} sticky>
        <RecordRail record={record} times={times} day={day} />
        {slots.life}
      </Rail>
      <div className="ledger">
        {record.attendance.length > 0 && (
          <Entry id="attendance" side={<span className="roman">{roman()}</span>}>
            <h2>{t("attendance")}</h2>
            <AttendanceRoll attendance={record.attendance} addenda={record.addenda} />
            <AmendPart amendable={amendable} part="attendance" of={t("attendance")} />
          </Entry>
        )}
        {record.figures.length > 0 && (
          <Entry id="figures" side={<span className="roman">{roman()}</span>}>
            <h2>{t("figures")}</h2>
            <FiguresTable figures={record.figures} earlier={earlier} marks={figureMarks(record)} />
            <AmendPart amendable={amendable} part="figure" of={t("figures")} />
          </Entry>
        )}
        {textsOf(record).map((section) => (
          <Entry key={section.id} id={section.kind} side={<span className="roman">{roman()}</span>}>
            <h2>{t(`sections.${section.kind}`)}</h2>
            <Prose text={section.body} />
            {addendaTo(record, section.id).map((addendum) => (
              <AddendumNote key={addendum.number} addendum={addendum} />
            ))}
            <AmendPart
              amendable={amendable}
              part="section"
              id={section.id}
              of={t(`sections.${section.kind}`)}
            />
          </Entry>
        ))}
        <Entry as="header" tight id="conclusions" side={<span className="roman">{roman()}</span>}>
          <h2>{t("conclusions")}</h2>
          {record.conclusions.length === 0 && <p className="quiet">{t("noConclusions")}</p>}
          {record.status === "issued" && !record.archive && (
            <p className="only-paper small quiet">{t("standingOn", { date: formatDate(day) })}</p>
          )}
        </Entry>
        {record.conclusions.map((conclusion, index) => (
          <ConclusionEntry
            key={conclusion.id}
            conclusion={conclusion}
            number={index + 1}
            times={times}
            addenda={addendaTo(record, conclusion.id)}
            amendable={amendable}
          />
        ))}
        <AddendaEntry record={record} amendable={amendable} side={roman} />
        {slots.files}
      </div>
    </Sheet>
  );
}

function AmendPart({
  amendable,
  part,
  id,
  of,
}: {
  amendable?: string;
  part: string;
  id?: string;
  of: string;
}) {
  const t = useTranslations("record");
  if (!amendable) return null;
  return (
    <p className="amendments">
      <AmendLink href={amendAddress(amendable, part, id)} of={of}>
        {t("amend")}
      </AmendLink>
    </p>
  );
}

/** Beside each figure that addenda changed, what it was before. */
function figureMarks(record: MeetingRecord): ReadonlyMap<string, ReactNode> {
  return new Map(
    record.figures
      .map((figure) => ({ id: figure.id, addenda: addendaTo(record, figure.id) }))
      .filter(({ addenda }) => addenda.length > 0)
      .map(({ id, addenda }) => [id, <AddendumMarks key={id} addenda={addenda} />]),
  );
}

/** What has just gone out, to how many. */
function Sent({ record }: { record: MeetingRecord }) {
  const t = useTranslations("record");
  const tasks = record.conclusions.flatMap((conclusion) => conclusion.tasks);
  const departments = tasks.flatMap((task) => [
    task.leadDepartmentId,
    ...task.parts.map((part) => part.departmentId),
  ]);
  if (!record.issuedAt) return null;
  return (
    <Notice live>
      {t("sent", {
        time: formatTime(record.issuedAt),
        date: formatDate(localDate(record.issuedAt)),
        tasks: tasks.length,
        departments: new Set(departments).size,
      })}
    </Notice>
  );
}
