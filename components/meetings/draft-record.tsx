import { useTranslations } from "next-intl";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import { gapsOf, isCovered } from "@/domain/meetings/rules";
import { ActionForm } from "../ui/action-form";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Rail } from "../ui/rail";
import { SaveOnLeave } from "../ui/save-on-leave";
import { Sheet } from "../ui/sheet";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { Theirs } from "../ui/theirs";
import { CoverageRail } from "./coverage-rail";
import type { DepartmentOption, DraftActions } from "./draft-actions";
import { DraftAttendance } from "./draft-attendance";
import { DraftConclusion } from "./draft-conclusion";
import { DraftFigures } from "./draft-figures";
import { HeadingFields } from "./heading-fields";
import type { MeetingRecord, Section } from "./types";

type Props = {
  record: MeetingRecord;
  series: readonly { id: string; title: string }[];
  chairs: readonly { id: string; name: string; title: string }[];
  departments: readonly DepartmentOption[];
  actions: DraftActions;
};

/** A record while it is written: each part is a form of its own, saved singly, and reads like the record at rest. */
export function DraftRecord({ record, series, chairs, departments, actions }: Props) {
  const t = useTranslations("draft");
  const words = useTranslations("record");
  const gaps = gapsOf({ ...record, date: localDate(record.startsAt) }, record.conclusions);
  const covered = record.conclusions.filter(isCovered).length;
  return (
    <Sheet rail className="is-draft">
      <Entry as="header" head side={<Link href="/meetings">{words("meetings")}</Link>}>
        <p className="series">
          <MeetingState status={record.status}>
            <b>{t("notIssued")}</b>
          </MeetingState>
        </p>
        <h1 lang="vi">{record.title}</h1>
        <details className="under">
          <summary className="summary-line">
            {formatTime(record.startsAt)}, {formatDate(localDate(record.startsAt))}
            {[record.place, record.chairName || t("noChair")].filter(Boolean).map((part) => `, ${part}`)}{" "}
            <span className="link-like">{t("changeHeading")}</span>
          </summary>
          <ActionForm action={actions.saveHeading} requestId={crypto.randomUUID()} className="stack is-form">
            <input type="hidden" name="meetingId" value={record.id} />
            <input type="hidden" name="version" value={record.version} />
            <HeadingFields
              heading={{
                ...record,
                date: formatDate(localDate(record.startsAt)),
                time: formatTime(record.startsAt),
              }}
              series={series}
              chairs={chairs}
            />
            <div className="actions">
              <SubmitButton primary>{t("save")}</SubmitButton>
            </div>
          </ActionForm>
        </details>
      </Entry>
      <Rail label={t("conditions")} sticky>
        <CoverageRail record={record} covered={covered} gaps={gaps} />
      </Rail>
      <div className="ledger">
        <Entry id="attendance" side={<span className="roman">I</span>}>
          <h2>{words("attendance")}</h2>
          <DraftAttendance record={record} departments={departments} actions={actions} />
        </Entry>
        <Entry id="figures" side={<span className="roman">II</span>}>
          <h2>{words("figures")}</h2>
          <DraftFigures record={record} departments={departments} actions={actions} />
        </Entry>
        {record.sections.map((section, index) => (
          <Entry
            key={section.id}
            id={section.kind}
            side={<span className="roman">{["III", "IV", "V"][index]}</span>}
          >
            <h2>{words(`sections.${section.kind}`)}</h2>
            <SectionForm meetingId={record.id} section={section} action={actions.saveSection} />
          </Entry>
        ))}
        <Entry as="header" tight id="conclusions" side={<span className="roman">V</span>}>
          <h2>{words("conclusions")}</h2>
          <p className="small quiet">{t("conclusionsHint")}</p>
        </Entry>
        {record.conclusions.map((conclusion, index) => (
          <DraftConclusion
            key={conclusion.id}
            meetingId={record.id}
            conclusion={conclusion}
            number={index + 1}
            last={index === record.conclusions.length - 1}
            departments={departments}
            actions={actions}
          />
        ))}
        <Entry id="new-conclusion" side={<span className="number">{record.conclusions.length + 1}</span>}>
          <ActionForm action={actions.addDirective} requestId={crypto.randomUUID()} className="stack">
            <input type="hidden" name="meetingId" value={record.id} />
            <TextArea
              name="body"
              label={t("newConclusion")}
              hint={t("newConclusionHint")}
              rows={3}
              required
            />
            <div className="actions">
              <SubmitButton>{t("addConclusion")}</SubmitButton>
            </div>
          </ActionForm>
        </Entry>
      </div>
    </Sheet>
  );
}

function SectionForm({
  meetingId,
  section,
  action,
}: {
  meetingId: string;
  section: Section;
  action: DraftActions["saveSection"];
}) {
  const t = useTranslations("draft");
  const words = useTranslations("record");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="part">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="version" value={section.version} />
      <TextArea
        name="body"
        label={words(`sections.${section.kind}`)}
        bare
        className="is-bare is-line record"
        rows={2}
        placeholder={t("sectionHint")}
        defaultValue={section.body}
      />
      <Theirs label={t("theirs")} text={section.body} />
      <SaveOnLeave />
      <div className="actions save">
        <SubmitButton small>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
