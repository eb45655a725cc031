import type { Metadata } from "next";
import { mayOnMeeting } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { EditorPage } from "./editor-page";
import { loadHeading, loadRecord } from "./load-record";
import { ReadPage } from "./read-page";

export async function generateMetadata({ params }: PageProps<"/meetings/[id]">): Promise<Metadata> {
  const { title } = await loadHeading((await params).id);
  return { title };
}

export default async function MeetingPage({ params, searchParams }: PageProps<"/meetings/[id]">) {
  const { person } = await pageContext();
  const heading = await loadHeading((await params).id);
  if (mayOnMeeting(person, "edit", heading.status)) return <EditorPage heading={heading} />;
  return <ReadPage record={await loadRecord(heading.id)} sent={(await searchParams).sent !== undefined} />;
}
