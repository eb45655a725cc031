import type { Metadata } from "next";
import { cache } from "react";
import { DraftRecord } from "@/components/meetings/draft-record";
import { IssuedRecord } from "@/components/meetings/issued-record";
import { openDepartments } from "@/domain/departments/queries";
import { earlierFigures } from "@/domain/figures/queries";
import { fingerprintOf } from "@/domain/meetings/fingerprint";
import { getRecord } from "@/domain/meetings/queries";
import { possibleChairs } from "@/domain/people/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { seriesOptions } from "@/domain/series/queries";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import * as actions from "../actions";
import { PlannedPage } from "./planned-page";

const load = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  const meetingId = idFrom(id);
  // Taken before the record is read: what is written in between makes an issue a conflict, never the other way round.
  const seen = await fingerprintOf(connection, meetingId);
  return { ...(await found(getRecord(connection, person, meetingId))), seen };
});

export async function generateMetadata({ params }: PageProps<"/meetings/[id]">): Promise<Metadata> {
  const record = await load((await params).id);
  return { title: record.title };
}

export default async function MeetingPage({ params }: PageProps<"/meetings/[id]">) {
  const { person, connection, day } = await pageContext();
  const record = await load((await params).id);
  if (mayOnMeeting(person, "edit", record.status)) {
    const [series, chairs, departments] = await Promise.all([
      seriesOptions(connection),
      possibleChairs(connection),
      openDepartments(connection, day),
    ]);
    return (
      <Frame current="/meetings">
        <DraftRecord
          record={record}
          series={series}
          chairs={chairs}
          departments={departments}
          actions={actions}
        />
      </Frame>
    );
  }
  if (record.status === "planned" || record.status === "cancelled") return <PlannedPage record={record} />;
  const { calendar } = await calendarContext();
  const earlier = await earlierFigures(connection, person, record);
  const times = new Map(
    record.conclusions.flatMap((conclusion) =>
      conclusion.tasks.map((task) => [task.id, timeOf(task, day, calendar)]),
    ),
  );
  return (
    <Frame current="/meetings">
      <IssuedRecord record={record} earlier={earlier} times={times} day={day} />
    </Frame>
  );
}
