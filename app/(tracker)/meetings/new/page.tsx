import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HeadingFields } from "@/components/meetings/heading-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/domain/dates";
import { possibleChairs } from "@/domain/people/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { seriesOptions } from "@/domain/series/queries";
import { pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { createMeeting } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t("new") };
}

export default async function NewMeetingPage() {
  const { person, connection, day } = await pageContext();
  if (!mayOnMeeting(person, "create")) notFound();
  const [t, series, chairs] = await Promise.all([
    getTranslations("meetings"),
    seriesOptions(connection),
    possibleChairs(connection),
  ]);
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={<Link href="/meetings">{t("title")}</Link>}>
          <h1>{t("new")}</h1>
          <p className="under quiet">{t("newText")}</p>
        </Entry>
        <Entry side={t("heading")}>
          <ActionForm action={createMeeting} requestId={crypto.randomUUID()} className="stack is-form">
            <HeadingFields
              heading={{
                date: formatDate(day),
                time: "08:00",
                chairId: null,
                seriesId: null,
                title: "",
                place: "",
                chairTitle: "",
                restricted: false,
              }}
              series={series}
              chairs={chairs}
            />
            <div className="actions">
              <SubmitButton primary>{t("begin")}</SubmitButton>
              <LinkButton link href="/meetings">
                {t("back")}
              </LinkButton>
            </div>
          </ActionForm>
        </Entry>
      </Sheet>
    </Frame>
  );
}
