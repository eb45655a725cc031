import { useTranslations } from "next-intl";
import { Entry } from "../../ui/entry";
import { Link } from "../../ui/link";
import { Sheet } from "../../ui/sheet";
import { Prose } from "../prose";
import { AddendumNote } from "../record/addendum-note";
import { addendaTo } from "../record/parts";
import type { MeetingRecord } from "../types";
import { AttendanceAmendment } from "./attendance-amendment";
import { FigureAmendment } from "./figure-amendment";
import { AttendanceList, FigureList } from "./part-list";
import type { Target } from "./target";
import { TaskAmendment } from "./task-amendment";
import { TextAmendment } from "./text-amendment";
import type { AmendActions, Choices } from "./types";
import { useWords } from "./words";

type Props = {
  record: MeetingRecord;
  target: Target;
  /** Those of the day of the meeting: who could be there and report. */
  attending: Choices["departments"];
  choices: Choices;
  actions: AmendActions;
};

/** One change of an issued record, on a page of its own: what it is about, and its form. */
export function Amendment({ record, target, ...props }: Props) {
  const t = useTranslations("amend");
  const { title, text } = useWords(target);
  return (
    <Sheet>
      <Entry as="header" head side={<Link href={`/meetings/${record.id}`}>{t("record")}</Link>}>
        <p className="series quiet" lang="vi">
          {record.title}
        </p>
        <h1>{title}</h1>
        <p className="under quiet">{text}</p>
      </Entry>
      {(target.kind === "directive" || target.kind === "section") && (
        <Issued record={record} part={target.kind === "directive" ? target.conclusion : target.section} />
      )}
      <Entry>
        <Form record={record} target={target} {...props} />
      </Entry>
    </Sheet>
  );
}

/** The words as they were issued, and what addenda have said of them. */
function Issued({ record, part }: { record: MeetingRecord; part: { id: string; body: string } }) {
  const t = useTranslations("amend");
  if (part.body === "") return null;
  return (
    <Entry side={t("issuedWords")}>
      <Prose text={part.body} />
      {addendaTo(record, part.id).map((addendum) => (
        <AddendumNote key={addendum.number} addendum={addendum} />
      ))}
    </Entry>
  );
}

function Form({ record, target, attending, choices, actions }: Props) {
  const meetingId = record.id;
  switch (target.kind) {
    case "directive":
      return (
        <TextAmendment
          meetingId={meetingId}
          anchor={`conclusion-${target.number}`}
          part={target.conclusion}
          addenda={addendaTo(record, target.conclusion.id)}
          action={actions.amendConclusion}
        />
      );
    case "section":
      return (
        <TextAmendment
          meetingId={meetingId}
          anchor={target.section.kind}
          part={target.section}
          addenda={addendaTo(record, target.section.id)}
          action={actions.amendSection}
        />
      );
    case "attendances":
      return <AttendanceList meetingId={meetingId} rows={record.attendance} />;
    case "figures":
      return <FigureList meetingId={meetingId} rows={record.figures} />;
    case "attendance":
      return (
        <AttendanceAmendment
          meetingId={meetingId}
          row={target.row}
          departments={attending}
          actions={actions}
        />
      );
    case "figure":
      return (
        <FigureAmendment meetingId={meetingId} row={target.row} departments={attending} actions={actions} />
      );
    case "task":
      return (
        <TaskAmendment
          meetingId={meetingId}
          number={target.number}
          directiveId={target.conclusion.id}
          task={target.task}
          leader={
            target.task
              ? { id: target.task.responsibleLeaderId, name: target.task.leaderName }
              : { id: record.chairId, name: record.chairName }
          }
          choices={choices}
          actions={actions}
        />
      );
  }
}
