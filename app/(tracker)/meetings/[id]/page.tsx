import type { Metadata } from "next";
import { mayOnMeeting } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { EditorPage } from "./editor-page";
import { loadRecord } from "./load-record";
import { ReadPage } from "./read-page";

export async function generateMetadata({ params }: PageProps<"/meetings/[id]">): Promise<Metadata> {
  const record = await loadRecord((await params).id);
  return { title: record.title };
}

export default async function MeetingPage({ params, searchParams }: PageProps<"/meetings/[id]">) {
  const { person } = await pageContext();
  const record = await loadRecord((await params).id);
  if (mayOnMeeting(person, "edit", record.status)) return <EditorPage record={record} />;
  return <ReadPage record={record} sent={(await searchParams).sent !== undefined} />;
}
