import type { Metadata } from "next";
import { IssuedRecord } from "@/components/meetings/issued-record";
import { earlierFigures } from "@/domain/figures/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { EditorPage } from "./editor-page";
import { loadRecord } from "./load-record";
import { PlannedPage } from "./planned-page";

export async function generateMetadata({ params }: PageProps<"/meetings/[id]">): Promise<Metadata> {
  const record = await loadRecord((await params).id);
  return { title: record.title };
}

export default async function MeetingPage({ params }: PageProps<"/meetings/[id]">) {
  const { person, connection, day } = await pageContext();
  const record = await loadRecord((await params).id);
  if (mayOnMeeting(person, "edit", record.status)) return <EditorPage record={record} />;
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
