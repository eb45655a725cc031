import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeriesFields } from "@/components/series/series-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { possibleChairs } from "@/domain/people/queries";
import { mayInOffice } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { addSeries } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("series");
  return { title: t("new") };
}

export default async function NewSeriesPage() {
  const { person, connection } = await pageContext();
  if (!mayInOffice(person, "manage_series")) notFound();
  const [t, chairs] = await Promise.all([getTranslations("series"), possibleChairs(connection)]);
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={<Link href="/series">{t("all")}</Link>}>
          <h1>{t("new")}</h1>
          <p className="under quiet">{t("newText")}</p>
        </Entry>
        <Entry>
          <ActionForm action={addSeries} requestId={crypto.randomUUID()} className="stack is-form">
            <SeriesFields chairs={chairs} />
            <div className="actions">
              <SubmitButton primary>{t("add")}</SubmitButton>
              <LinkButton link href="/series">
                {t("back")}
              </LinkButton>
            </div>
          </ActionForm>
        </Entry>
      </Sheet>
    </Frame>
  );
}
