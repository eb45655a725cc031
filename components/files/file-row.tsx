import { useLocale, useTranslations } from "next-intl";
import type { Language } from "@/db/enums";
import { shownAs } from "@/domain/files/formats";
import type { FileRights } from "@/domain/files/rules";
import { formatSize } from "@/domain/files/size";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { InstantText } from "../ui/instant-text";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import type { MeetingFile } from "./types";

type Props = { file: MeetingFile; rights: FileRights; removeFile: FormAction };

/** One file: what it is called leads to where it is shown, or where it cannot be to the file itself. */
export function FileRow({ file, rights, removeFile }: Props) {
  const t = useTranslations("files");
  const language = useLocale() as Language;
  const isShown = shownAs(file.mediaType) !== null;
  const download = `/files/${file.id}/download`;
  return (
    <Row
      lead={<abbr>{file.name.slice(file.name.lastIndexOf(".") + 1).toUpperCase()}</abbr>}
      tail={
        <>
          <span className="figures quiet">{formatSize(file.size, language)}</span>
          {isShown && (
            <a href={download} download aria-label={t("downloadName", { name: file.name })}>
              {t("download")}
            </a>
          )}
          {rights.remove && (
            <ConfirmDetails summary={t("remove")} link small>
              <RemoveFile file={file} reasonNeeded={rights.reasonNeeded} action={removeFile} />
            </ConfirmDetails>
          )}
        </>
      }
    >
      {isShown ? (
        <Link className="title" href={`/files/${file.id}`} lang="vi">
          {file.name}
        </Link>
      ) : (
        <a className="title" href={download} download lang="vi">
          {file.name}
        </a>
      )}
      <p className="sub">
        {file.departmentName && <span lang="vi">{file.departmentName}. </span>}
        {t("added", { name: file.addedBy })} <InstantText at={file.createdAt} />
      </p>
    </Row>
  );
}

function RemoveFile({
  file,
  reasonNeeded,
  action,
}: {
  file: MeetingFile;
  reasonNeeded: boolean;
  action: FormAction;
}) {
  const t = useTranslations("files");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
      <input type="hidden" name="fileId" value={file.id} />
      <p className="small">{t("removeName", { name: file.name })}</p>
      {reasonNeeded ? (
        <TextField name="reason" label={t("reason")} autoComplete="off" required />
      ) : (
        <input type="hidden" name="reason" value="" />
      )}
      <div className="actions">
        <SubmitButton small>{t("removeNow")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
