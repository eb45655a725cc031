import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LetterFrame } from "@/components/reminders/letter-frame";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { recipientName } from "@/domain/mails/recipients";
import { mayInOffice } from "@/domain/permissions";
import { searched } from "@/domain/search";
import { oneOf, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { personToPreview, previewLetter } from "./load";
import { OthersPart } from "./others-part";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("preview") };
}

export default async function PreviewPage({ searchParams }: PageProps<"/reminders/preview">) {
  const { person, connection, clock } = await pageContext();
  const params = await searchParams;
  const personId = personToPreview(person, oneOf(params.person));
  const [t, name, { day, hour, letter }] = await Promise.all([
    getTranslations("reminders"),
    recipientName(connection, personId),
    previewLetter(clock, personId),
  ]);
  return (
    <Frame current="/reminders">
      <Sheet>
        <Entry as="header" head side={<Link href="/reminders">{t("title")}</Link>}>
          <h1>{t("preview")}</h1>
          <p className="under quiet">{t("previewText")}</p>
          <Facts
            facts={[
              { term: t("to"), value: name },
              { term: t("forDay"), value: <DateText date={day} /> },
              { term: t("hour"), value: hour },
              { term: t("subject"), value: letter?.subject },
            ]}
          />
        </Entry>
        <Entry className="of-letter" side={<h2>{t("letter")}</h2>}>
          {letter ? (
            <LetterFrame
              source={`/reminders/preview/letter?person=${personId}`}
              subject={letter.subject}
              text={letter.text}
            />
          ) : (
            <EmptyState title={t("noMorning")}>{t("noMorningText")}</EmptyState>
          )}
        </Entry>
        {mayInOffice(person, "keep_mails") && (
          <OthersPart day={day} to={searched.parse(oneOf(params.to) || null)} />
        )}
      </Sheet>
    </Frame>
  );
}
