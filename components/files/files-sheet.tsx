import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, localDate } from "@/domain/dates";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { Mark } from "../ui/mark";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";

type Props = {
  meeting: { id: string; title: string; startsAt: Date };
  stored: number;
  refused: readonly { name: string; reason: string }[];
  children: ReactNode;
};

/** The files of a meeting, under what came of those that were sent last. */
export function FilesSheet({ meeting, stored, refused, children }: Props) {
  const t = useTranslations("files");
  return (
    <Sheet>
      <Entry as="header" head side={<Link href={`/meetings/${meeting.id}`}>{t("back")}</Link>}>
        <p className="series quiet">
          <span lang="vi">{meeting.title}</span>, {formatDate(localDate(meeting.startsAt))}
        </p>
        <h1>{t("of")}</h1>
        {stored > 0 && <Notice live>{t("storedCount", { count: stored })}</Notice>}
        {refused.length > 0 && <Refused refused={refused} />}
      </Entry>
      <Entry id="files" side={<h2>{t("title")}</h2>}>
        {children}
      </Entry>
    </Sheet>
  );
}

function Refused({ refused }: Pick<Props, "refused">) {
  const t = useTranslations("files");
  return (
    <div className="error-summary" role="alert">
      <p className="wrong">
        <Mark name="wrong" />
        <span>{t("refusedTitle")}</span>
      </p>
      <ul>
        {refused.map(({ name, reason }) => (
          <li key={name + reason}>{name ? t("refusedOne", { name, reason }) : reason}</li>
        ))}
      </ul>
    </div>
  );
}
