import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeriesList } from "@/components/series/series-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { mayInOffice } from "@/domain/permissions";
import { listSeries } from "@/domain/series/queries";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("series");
  return { title: t("title") };
}

export default async function SeriesListPage() {
  const { person, connection } = await pageContext();
  const [t, words] = await Promise.all([getTranslations("series"), getTranslations("meetings")]);
  const series = await listSeries(connection, person);
  const mayManage = mayInOffice(person, "manage_series");
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={<Link href="/meetings">{words("title")}</Link>}>
          <div className="title-row">
            <h1>{t("title")}</h1>
            {mayManage && (
              <LinkButton primary href="/series/new">
                {t("new")}
              </LinkButton>
            )}
          </div>
        </Entry>
        <Entry side={series.length > 0 && t("count", { count: series.length })}>
          {series.length > 0 ? (
            <SeriesList series={series} />
          ) : (
            <EmptyState title={t("none")}>{mayManage ? t("noneClerk") : t("noneText")}</EmptyState>
          )}
        </Entry>
      </Sheet>
    </Frame>
  );
}
