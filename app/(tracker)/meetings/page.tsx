import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeetingsFilters } from "@/components/meetings/meetings-filters";
import { MeetingsList } from "@/components/meetings/meetings-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { hasRole } from "@/domain/actor";
import { countByState, listMeetings, meetingChoices } from "@/domain/meetings/list";
import { meetingsAddress, parseMeetingsQuery } from "@/domain/meetings/list-query";
import { mayOnMeeting } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";
import { MentionsPart } from "../mentions-part";
import { StuckPart } from "./stuck-part";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t("title") };
}

export default async function MeetingsPage({ searchParams }: PageProps<"/meetings">) {
  const { person, connection, day } = await pageContext();
  const t = await getTranslations("meetings");
  const query = parseMeetingsQuery(await searchParams);
  const [list, counts, choices] = await Promise.all([
    listMeetings(connection, person, day, query),
    countByState(connection, person, query),
    meetingChoices(connection, person),
  ]);
  const mayCreate = mayOnMeeting(person, "create");
  const isEmpty = choices.years.length === 0;
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry
          as="header"
          head
          className="is-list"
          side={
            <>
              <span className="figures">{t("count", { count: list.total })}</span>
              <br className="only-wide" /> <Link href="/series">{t("allOfSeries")}</Link>
            </>
          }
        >
          <div className="title-row">
            <h1>{t("title")}</h1>
            {mayCreate && <NewButtons />}
          </div>
          {!isEmpty && <MeetingsFilters query={query} counts={counts} choices={choices} />}
        </Entry>
        <StuckPart />
        {!hasRole(person, "leader") && <MentionsPart unlessMyWork />}
        <MeetingsList upcoming={list.upcoming} meetings={list.rows} />
        {isEmpty && (
          <Entry>
            <EmptyState title={t("none")}>{mayCreate ? t("noneClerk") : t("noneText")}</EmptyState>
          </Entry>
        )}
        {!isEmpty && list.total === 0 && (
          <Entry>
            <EmptyState title={t("noneHere")}>
              <Link href="/meetings">{t("showAll")}</Link>
            </EmptyState>
          </Entry>
        )}
        {list.pages > 1 && (
          <nav className="entry pager" aria-label={t("pages")}>
            <div className="side">{t("page", { page: list.page, pages: list.pages })}</div>
            <div className="text">
              {list.page > 1 && (
                <Link href={meetingsAddress({ ...query, page: list.page - 1 })}>{t("previous")}</Link>
              )}
              {list.page < list.pages && (
                <Link href={meetingsAddress({ ...query, page: list.page + 1 })}>{t("next")}</Link>
              )}
            </div>
          </nav>
        )}
      </Sheet>
    </Frame>
  );
}

async function NewButtons() {
  const t = await getTranslations("meetings");
  return (
    <div className="actions">
      <LinkButton primary href="/meetings/new">
        {t("new")}
      </LinkButton>
      <LinkButton link href="/meetings/new?state=planned">
        {t("plan")}
      </LinkButton>
      <LinkButton link href="/meetings/new?kind=direct_order">
        {t("order")}
      </LinkButton>
    </div>
  );
}
