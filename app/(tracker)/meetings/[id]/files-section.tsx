import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { RecordFiles } from "@/components/files/record-files";
import { Entry } from "@/components/ui/entry";
import type { FileKind, MeetingStatus } from "@/db/enums";
import { openDepartments } from "@/domain/departments/queries";
import { getFiles } from "@/domain/files/queries";
import { messages } from "@/messages";
import { found, pageContext } from "@/web/page";
import { removeFile } from "../../files/actions";

const usualKinds: Record<MeetingStatus, FileKind> = {
  planned: "agenda",
  draft: "report",
  issued: "notice",
  cancelled: "other",
};

const filesOf = cache(async (meetingId: string) => {
  const { person, connection } = await pageContext();
  return found(getFiles(connection, person, meetingId));
});

/** The files as a part of the record; nothing where there are none and the reader may add none. */
export async function FilesEntry({ meetingId }: Pick<Props, "meetingId">) {
  const { rights, files } = await filesOf(meetingId);
  if (files.length === 0 && rights.kinds.length === 0) return null;
  const t = await getTranslations("files");
  return (
    <Entry id="files">
      <h2>{t("title")}</h2>
      <FilesSection meetingId={meetingId} />
    </Entry>
  );
}

type Props = {
  meetingId: string;
  /** What was chosen in a form that was sent without script and refused. */
  chosen?: { kind?: FileKind; departmentId?: string };
};

/** The files of a meeting in its record, with the form for who may add some. For pages, as a slot of theirs. */
export async function FilesSection({ meetingId, chosen }: Props) {
  const { connection, day } = await pageContext();
  const [{ meeting, rights, files }, departments, language] = await Promise.all([
    filesOf(meetingId),
    openDepartments(connection, day),
    getLocale(),
  ]);
  const { departmentIds } = rights;
  const own = departments.filter(({ id }) => departmentIds === null || departmentIds.includes(id));
  const usual =
    rights.kinds.find((kind) => kind === usualKinds[meeting.status]) ?? rights.kinds[0] ?? "other";
  const { state, files: words } = messages[language];
  return (
    <NextIntlClientProvider messages={{ state, files: words }}>
      <RecordFiles
        meetingId={meetingId}
        files={files}
        rights={rights}
        choices={{
          kinds: rights.kinds,
          usualKind: chosen?.kind ?? usual,
          departments: own,
          usualDepartmentId: chosen?.departmentId ?? (own.length === 1 ? (own[0]?.id ?? "") : ""),
        }}
        removeFile={removeFile}
      />
    </NextIntlClientProvider>
  );
}
