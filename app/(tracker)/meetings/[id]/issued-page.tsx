import { IssuedRecord } from "@/components/meetings/issued-record";
import { NoticeForm } from "@/components/meetings/notice-form";
import type { MeetingRecord } from "@/components/meetings/types";
import { WithdrawForm, WithdrawOver } from "@/components/meetings/withdraw-form";
import { earlierFigures } from "@/domain/figures/queries";
import { firstAct } from "@/domain/meetings/acts";
import { getOffice } from "@/domain/office/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { setNotice } from "../step-actions";
import { FilesEntry } from "./files-section";
import { withdrawIssue } from "./issue/actions";

/** A record that was issued, to read; for clerks with what they may still do to it. */
export async function IssuedPage({ record, sent }: { record: MeetingRecord; sent: boolean }) {
  const { person, connection, day } = await pageContext();
  const { calendar } = await calendarContext();
  const isOpen = !record.archive;
  const mayWithdraw = isOpen && mayOnMeeting(person, "withdraw", record.status);
  const [earlier, office, act] = await Promise.all([
    earlierFigures(connection, person, record),
    getOffice(connection),
    mayWithdraw ? firstAct(connection, record.id) : null,
  ]);
  const times = new Map(
    record.conclusions.flatMap((conclusion) =>
      conclusion.tasks.map((task) => [task.id, timeOf(task, day, calendar)]),
    ),
  );
  const { id, version } = record;
  return (
    <Frame current="/meetings">
      <IssuedRecord
        record={record}
        earlier={earlier}
        times={times}
        day={day}
        office={office}
        mayAmend={isOpen && mayOnMeeting(person, "amend", record.status)}
        sent={sent}
        slots={{
          files: <FilesEntry key="files" meetingId={id} />,
          notice: isOpen && mayOnMeeting(person, "set_notice", record.status) && (
            <NoticeForm
              key="notice"
              meetingId={id}
              kind={record.kind}
              number={record.noticeNumber}
              date={record.noticeDate}
              action={setNotice}
            />
          ),
          life:
            mayWithdraw &&
            (act ? (
              <WithdrawOver />
            ) : (
              <WithdrawForm meetingId={id} version={version} action={withdrawIssue} />
            )),
        }}
      />
    </Frame>
  );
}
