import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { NextMeeting } from "@/components/series/next-meeting";
import { SeriesFields } from "@/components/series/series-fields";
import { SeriesMeetings } from "@/components/series/series-meetings";
import { UsualDepartments } from "@/components/series/usual-departments";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Entry } from "@/components/ui/entry";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { listMeetings } from "@/domain/meetings/list";
import { allMeetings, meetingsAddress } from "@/domain/meetings/list-query";
import { standingOf } from "@/domain/meetings/standing";
import { possibleChairs } from "@/domain/people/queries";
import { mayInOffice } from "@/domain/permissions";
import { whenNext } from "@/domain/series/next";
import { departmentsToInvite, getSeries, type SeriesDetail } from "@/domain/series/queries";
import { calendarContext, found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import * as actions from "../actions";

const load = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return found(getSeries(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/series/[id]">): Promise<Metadata> {
  const series = await load((await params).id);
  return { title: series.title };
}

export default async function SeriesPage({ params }: PageProps<"/series/[id]">) {
  const { person, connection, day } = await pageContext();
  const series = await load((await params).id);
  const [t, mayManage] = [await getTranslations("series"), mayInOffice(person, "manage_series")];
  const [open, next] = mayManage
    ? await Promise.all([departmentsToInvite(connection, day), whenNext(connection, series, day)])
    : [[], null];
  return (
    <Frame current="/meetings">
      <Sheet>
        <SeriesHead series={series} mayManage={mayManage} />
        {mayManage && (
          <Entry side={<h2>{t("next")}</h2>}>
            <NextMeeting seriesId={series.id} next={next} action={actions.planNext} />
          </Entry>
        )}
        <Meetings seriesId={series.id} />
        <Entry id="departments" side={<h2>{t("departments")}</h2>}>
          <p className="small quiet">{t("departmentsText")}</p>
          <UsualDepartments
            seriesId={series.id}
            departments={series.departments}
            day={day}
            change={mayManage ? { open, actions } : undefined}
          />
        </Entry>
      </Sheet>
    </Frame>
  );
}

async function SeriesHead({ series, mayManage }: { series: SeriesDetail; mayManage: boolean }) {
  const { connection } = await pageContext();
  const t = await getTranslations("series");
  const chairs = mayManage ? await possibleChairs(connection) : [];
  return (
    <Entry as="header" head side={<Link href="/series">{t("all")}</Link>}>
      <h1 lang="vi">{series.title}</h1>
      <Facts
        facts={[
          { term: t("shortTitle"), value: series.shortTitle },
          {
            term: t("cadence"),
            value: series.cadence ? t(`cadences.${series.cadence}`) : t("noCadence"),
          },
          { term: t("chair"), value: series.chairName },
          { term: t("place"), value: series.place },
        ]}
      />
      {mayManage && (
        <div className="actions others">
          <ConfirmDetails summary={t("edit")} link small>
            <ActionForm action={actions.saveSeries} requestId={crypto.randomUUID()} className="stack is-form">
              <input type="hidden" name="seriesId" value={series.id} />
              <input type="hidden" name="version" value={series.version} />
              <SeriesFields series={series} chairs={chairs} />
              <div className="actions">
                <SubmitButton>{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          </ConfirmDetails>
        </div>
      )}
    </Entry>
  );
}

/** As many as a page of the list holds; the rest is where meetings are searched. */
async function Meetings({ seriesId }: { seriesId: string }) {
  const { person, connection, day } = await pageContext();
  const { bounds } = await calendarContext();
  const t = await getTranslations("series");
  const query = { ...allMeetings, seriesId };
  const { upcoming, rows, total } = await listMeetings(connection, person, day, query);
  const meetings = [...upcoming.toReversed(), ...rows];
  const ids = meetings.map(({ id }) => id);
  const standings = await standingOf(connection, person, ids, bounds);
  return (
    <Entry id="meetings" side={<h2>{t("meetings")}</h2>}>
      {meetings.length > 0 ? (
        <SeriesMeetings meetings={meetings} standings={standings} />
      ) : (
        <p className="quiet">{t("noMeetings")}</p>
      )}
      {total > meetings.length && (
        <p>
          <Link href={meetingsAddress({ seriesId })}>{t("more", { count: total })}</Link>
        </p>
      )}
    </Entry>
  );
}
