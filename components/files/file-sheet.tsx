import { useLocale, useTranslations } from "next-intl";
import type { Language } from "@/db/enums";
import { shownAs } from "@/domain/files/formats";
import { formatSize } from "@/domain/files/size";
import { buttonClass } from "../ui/button";
import { Entry } from "../ui/entry";
import { Facts } from "../ui/facts";
import { InstantText } from "../ui/instant-text";
import { Link } from "../ui/link";
import { Sheet } from "../ui/sheet";
import type { MeetingFile } from "./types";

type File = MeetingFile & {
  meetingId: string | null;
  meetingTitle: string;
  taskId: string | null;
  taskTitle: string | null;
  withdrawnAt: Date | null;
};

/** A file by itself: what is known of it, and where a browser can show it what it holds. */
export function FileSheet({ file }: { file: File }) {
  const t = useTranslations("files");
  const language = useLocale() as Language;
  const shown = shownAs(file.mediaType);
  const evidence = file.withdrawnAt ? t("evidenceWithdrawn") : t("evidence");
  const whose = file.taskId
    ? { term: t("task"), title: file.taskTitle, href: `/tasks/${file.taskId}`, back: t("backToTask") }
    : { term: t("meeting"), title: file.meetingTitle, href: `/meetings/${file.meetingId}`, back: t("back") };
  return (
    <Sheet>
      <Entry as="header" head side={<Link href={whose.href}>{whose.back}</Link>}>
        <h1 className="file-name" lang="vi">
          {file.name}
        </h1>
        <Facts
          facts={[
            {
              term: whose.term,
              value: (
                <Link href={whose.href} lang="vi">
                  {whose.title}
                </Link>
              ),
            },
            { term: t("what"), value: file.taskId ? evidence : t(`kinds.${file.kind}`) },
            { term: t("department"), value: file.departmentName },
            { term: t("size"), value: formatSize(file.size, language) },
            {
              term: t("by"),
              value: (
                <>
                  {file.addedBy}, <InstantText at={file.createdAt} />
                </>
              ),
            },
          ]}
        />
        <div className="actions others">
          <a className={buttonClass({ primary: true })} href={`/files/${file.id}/download`} download>
            {t("download")}
          </a>
          {shown && (
            <a
              className={buttonClass({ link: true })}
              href={`/files/${file.id}/content`}
              target="_blank"
              rel="noopener"
            >
              {t("alone")}
            </a>
          )}
        </div>
      </Entry>
      <Entry side={<h2>{t("view")}</h2>}>
        {shown ? <Content file={file} shown={shown} /> : <p className="quiet">{t("notShown")}</p>}
      </Entry>
    </Sheet>
  );
}

/** Its answer puts it in a sandbox by itself; with the attribute of that name Chromium would show no PDF. */
function Content({ file, shown }: { file: File; shown: "picture" | "pages" }) {
  const t = useTranslations("files");
  const source = `/files/${file.id}/content`;
  // biome-ignore lint/performance/noImgElement: an upload is served as it is, to who may see it
  if (shown === "picture") return <img className="file-picture" src={source} alt={file.name} />;
  return (
    <>
      <iframe className="file-pages" src={source} title={t("frame", { name: file.name })} />
      <p className="note">{t("frameHint")}</p>
    </>
  );
}
