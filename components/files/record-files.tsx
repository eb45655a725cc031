import { useTranslations } from "next-intl";
import { fileKinds } from "@/db/enums";
import type { FileRights } from "@/domain/files/rules";
import type { FormAction } from "../ui/form-state";
import { Rows } from "../ui/rows";
import { FileRow } from "./file-row";
import type { MeetingFile, UploadChoices } from "./types";
import { UploadSection } from "./upload-section";

type Props = {
  meetingId: string;
  files: readonly MeetingFile[];
  rights: FileRights;
  choices: UploadChoices;
  removeFile: FormAction;
};

/** The files of a meeting by what they are, and where more can be added the form for it. */
export function RecordFiles({ meetingId, files, rights, choices, removeFile }: Props) {
  const t = useTranslations("files");
  const groups = fileKinds
    .map((kind) => ({ kind, files: files.filter((file) => file.kind === kind) }))
    .filter((group) => group.files.length > 0);
  const list = groups.map((group) => (
    <div key={group.kind} className="file-group">
      <h3>{t(`groups.${group.kind}`)}</h3>
      <Rows className="files">
        {group.files.map((file) => (
          <FileRow key={file.id} file={file} rights={rights} removeFile={removeFile} />
        ))}
      </Rows>
    </div>
  ));
  if (rights.kinds.length === 0) return files.length > 0 ? list : <p className="quiet">{t("none")}</p>;
  const isReport = rights.kinds.every((kind) => kind === "report");
  return (
    <UploadSection meetingId={meetingId} choices={choices} requestId={crypto.randomUUID()}>
      {files.length === 0 && <p className="quiet">{isReport ? t("noneReport") : t("noneAdd")}</p>}
      {list}
    </UploadSection>
  );
}
