import { PlannedRecord } from "@/components/meetings/planned-record";
import type { MeetingRecord } from "@/components/meetings/types";
import { cancellationOf } from "@/domain/meetings/cancellation";
import { mayOnMeeting } from "@/domain/permissions";
import { found, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { reviveMeeting } from "../step-actions";
import { FilesEntry } from "./files-section";

/** A meeting that was not held: planned, for who cannot write in it, or cancelled. */
export async function PlannedPage({ record }: { record: MeetingRecord }) {
  const { person, connection } = await pageContext();
  const isCancelled = record.status === "cancelled";
  return (
    <Frame current="/meetings">
      <PlannedRecord
        record={record}
        cancellation={isCancelled ? await found(cancellationOf(connection, person, record.id)) : undefined}
        revive={mayOnMeeting(person, "revive", record.status) ? reviveMeeting : undefined}
      >
        <FilesEntry meetingId={record.id} />
      </PlannedRecord>
    </Frame>
  );
}
