import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IssueSummary } from "@/components/meetings/issue/issue-summary";
import { issueSummary } from "@/domain/meetings/summary";
import { found, pageContext } from "@/web/page";
import { Frame } from "../../../frame";
import { loadRecord } from "../load-record";
import { ReadPage } from "../read-page";
import { issueMeeting } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("issue");
  return { title: t("title") };
}

/** What an issue will send to whom, before it happens. */
export default async function IssuePage({ params }: PageProps<"/meetings/[id]/issue">) {
  const { person, connection, day } = await pageContext();
  const record = await loadRecord((await params).id);
  // Issued in another tab, or by somebody else: there is nothing to sum up any more.
  if (record.status === "issued") return <ReadPage record={record} />;
  const summary = await found(issueSummary(connection, person, record.id, day));
  return (
    <Frame current="/meetings">
      <IssueSummary summary={summary} action={issueMeeting} />
    </Frame>
  );
}
