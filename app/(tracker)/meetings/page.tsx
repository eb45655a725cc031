import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeetingsList } from "@/components/meetings/meetings-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { listMeetings } from "@/domain/meetings/list";
import { mayOnMeeting } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t("title") };
}

export default async function MeetingsPage() {
  const { person, connection, day } = await pageContext();
  const t = await getTranslations("meetings");
  const { upcoming, rows } = await listMeetings(connection, person, day);
  const meetings = [...upcoming, ...rows];
  const mayCreate = mayOnMeeting(person, "create");
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={t("count", { count: meetings.length })}>
          <div className="title-row">
            <h1>{t("title")}</h1>
            {mayCreate && (
              <LinkButton primary href="/meetings/new">
                {t("new")}
              </LinkButton>
            )}
          </div>
        </Entry>
        {meetings.length > 0 ? (
          <MeetingsList meetings={meetings} />
        ) : (
          <Entry>
            <EmptyState title={t("none")}>{mayCreate ? t("noneClerk") : t("noneText")}</EmptyState>
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
