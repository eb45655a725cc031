import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HeadingFields, OrderFields } from "@/components/meetings/heading-fields";
import { NoticeFields } from "@/components/meetings/notice-fields";
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
import { oneOf, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { createMeeting } from "../actions";
import { createOrder, planMeeting } from "../step-actions";

type Search = { searchParams: PageProps<"/meetings/new">["searchParams"] };
type Way = "record" | "plan" | "order";

/** A record to write now, a meeting to plan, or an order between meetings. */
async function wayOf(searchParams: Search["searchParams"]): Promise<Way> {
  const { kind, state } = await searchParams;
  if (oneOf(kind) === "direct_order") return "order";
  return oneOf(state) === "planned" ? "plan" : "record";
}

const wordsOf = {
  record: { title: "new", text: "newText", side: "heading", submit: "begin" },
  plan: { title: "plan", text: "planText", side: "heading", submit: "planNow" },
  order: { title: "order", text: "orderText", side: "orderHeading", submit: "orderNow" },
} as const;

const actionOf = { record: createMeeting, plan: planMeeting, order: createOrder };

export async function generateMetadata({ searchParams }: Search): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t(wordsOf[await wayOf(searchParams)].title) };
}

export default async function NewMeetingPage({ searchParams }: Search) {
  const { person, connection } = await pageContext();
  if (!mayOnMeeting(person, "create")) notFound();
  const way = await wayOf(searchParams);
  const wanted = oneOf((await searchParams).series);
  const [t, series, chairs] = await Promise.all([
    getTranslations("meetings"),
    seriesOptions(connection),
    possibleChairs(connection),
  ]);
  const words = wordsOf[way];
  const heading = await emptyHeading(
    way,
    series.find(({ id }) => id === wanted),
  );
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={<Link href="/meetings">{t("title")}</Link>}>
          <h1>{t(words.title)}</h1>
          <p className="under quiet">{t(words.text)}</p>
        </Entry>
        <Entry side={t(words.side)}>
          <ActionForm action={actionOf[way]} requestId={crypto.randomUUID()} className="stack is-form">
            {way === "order" ? (
              <>
                <OrderFields heading={heading} chairs={chairs} />
                <NoticeFields kind="direct_order" number="" date={null} />
              </>
            ) : (
              <HeadingFields heading={heading} series={series} chairs={chairs} fresh />
            )}
            <div className="actions">
              <SubmitButton primary>{t(words.submit)}</SubmitButton>
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

/** What a form begins with: today for what is held or ordered now, the series' chair and place where one is named. */
async function emptyHeading(way: Way, series?: { id: string; place: string; chairId: string | null }) {
  const { day } = await pageContext();
  return {
    date: way === "plan" ? "" : formatDate(day),
    time: way === "order" ? "00:00" : "08:00",
    seriesId: series?.id ?? null,
    chairId: series?.chairId ?? null,
    place: series?.place ?? "",
    title: "",
    chairTitle: "",
    restricted: false,
  };
}
