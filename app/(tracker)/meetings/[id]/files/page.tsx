import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilesSheet } from "@/components/files/files-sheet";
import { getFileRights } from "@/domain/files/queries";
import { found, idFrom, pageContext } from "@/web/page";
import { sentence } from "@/web/sentence";
import { readWayBack } from "@/web/upload/way-back";
import { Frame } from "../../../frame";
import { FilesSection } from "../files-section";

type Props = PageProps<"/meetings/[id]/files">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("files"))("of") };
}

/** The files of a meeting on a page of their own, which also says how a form without script ended. */
export default async function MeetingFilesPage({ params, searchParams }: Props) {
  const { person, connection } = await pageContext();
  const meetingId = idFrom((await params).id);
  const { meeting } = await found(getFileRights(connection, person, meetingId));
  const { stored, refused, ...chosen } = readWayBack(await searchParams);
  const said = refused.map(async ({ key, name }) => ({ name, reason: await sentence({ key }) }));
  return (
    <Frame current="/meetings">
      <FilesSheet meeting={meeting} stored={stored} refused={await Promise.all(said)}>
        <FilesSection meetingId={meetingId} chosen={chosen} />
      </FilesSheet>
    </Frame>
  );
}
