import { useLocale, useTranslations } from "next-intl";
import type { Language } from "@/db/enums";
import { localDate } from "@/domain/dates";
import { shownAs } from "@/domain/files/formats";
import { formatSize } from "@/domain/files/size";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { Mark } from "../ui/mark";

export type Evidence = { id: string; name: string; mediaType: string; size: number; createdAt: Date };

/** Files that came with reports: a name leads to where the file is shown, or where it cannot be to the file itself. */
export function EvidenceList({ files }: { files: readonly Evidence[] }) {
  const t = useTranslations("files");
  const language = useLocale() as Language;
  return (
    <ul className="evidence">
      {files.map((file) => {
        const download = `/files/${file.id}/download`;
        const isShown = shownAs(file.mediaType) !== null;
        return (
          <li key={file.id}>
            <Mark name="clip" />
            <span>
              {isShown ? (
                <Link href={`/files/${file.id}`} lang="vi">
                  {file.name}
                </Link>
              ) : (
                <a href={download} download lang="vi">
                  {file.name}
                </a>
              )}{" "}
              <span className="small quiet figures">
                {formatSize(file.size, language)}, <DateText date={localDate(file.createdAt)} />
              </span>
              {isShown && (
                <>
                  {" "}
                  <a
                    className="small"
                    href={download}
                    download
                    aria-label={t("downloadName", { name: file.name })}
                  >
                    {t("download")}
                  </a>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
