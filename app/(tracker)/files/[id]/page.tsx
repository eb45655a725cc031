import type { Metadata } from "next";
import { cache } from "react";
import { FileSheet } from "@/components/files/file-sheet";
import { findFile } from "@/domain/files/queries";
import { found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";

type Props = PageProps<"/files/[id]">;

const load = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return found(findFile(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).name };
}

export default async function FilePage({ params }: Props) {
  const file = await load((await params).id);
  return (
    <Frame current={file.taskId ? "/tasks" : "/meetings"}>
      <FileSheet file={file} />
    </Frame>
  );
}
