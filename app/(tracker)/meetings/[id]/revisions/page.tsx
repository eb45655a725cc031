import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RevisionsList } from "@/components/meetings/revisions/revisions-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { identifier } from "@/domain/input";
import { mayOnMeeting } from "@/domain/permissions";
import { type Cursor, listRevisions } from "@/domain/revisions/queries";
import { found, idFrom, oneOf, pageContext } from "@/web/page";
import { Frame } from "../../../frame";

type Props = PageProps<"/meetings/[id]/revisions">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("revisions");
  return { title: t("title") };
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const { person, connection } = await pageContext();
  if (!mayOnMeeting(person, "edit")) notFound();
  const id = idFrom((await params).id);
  const query = await searchParams;
  const part = identifier.safeParse(oneOf(query.part)).data ?? null;
  const behind = cursorFrom(oneOf(query.behind));
  const list = await found(listRevisions(connection, person, id, { part, behind }));
  const t = await getTranslations("revisions");
  const { meeting, revisions, names, next } = list;
  const here = `/meetings/${meeting.id}/revisions`;
  const isWhole = !part && !behind;
  return (
    <Frame current="/meetings">
      <Sheet>
        <Entry as="header" head side={<Link href={`/meetings/${meeting.id}`}>{t("record")}</Link>}>
          <h1>{t("title")}</h1>
          <p className="under" lang="vi">
            {meeting.title}
          </p>
          <p className="small quiet">{t("note")}</p>
          {!isWhole && (
            <p className="small">
              <Link href={here}>{t(part ? "allParts" : "newest")}</Link>
            </p>
          )}
        </Entry>
        {revisions.length === 0 && (
          <Entry>
            <EmptyState title={t("none")}>{t(isWhole ? "noneText" : "noneHere")}</EmptyState>
          </Entry>
        )}
        <RevisionsList
          revisions={revisions}
          names={names}
          addressOf={(partId) => (part ? null : `${here}?part=${partId}`)}
        />
        {next && (
          <Entry as="footer" tight>
            <Link href={`${here}?${addressBehind(next, part)}`}>{t("older")}</Link>
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}

function addressBehind({ number, id }: Cursor, part: string | null): URLSearchParams {
  return new URLSearchParams({ ...(part && { part }), behind: `${number}.${id}` });
}

/** Whatever is no place in the list is its beginning. */
function cursorFrom(text: string): Cursor | null {
  const [number = "", given] = text.split(".");
  const id = identifier.safeParse(given).data;
  return /^\d{1,9}$/.test(number) && id ? { number: Number(number), id } : null;
}
