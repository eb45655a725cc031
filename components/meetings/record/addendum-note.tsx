import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";
import { Prose } from "../prose";
import type { Addendum } from "../types";

/** Under the words that were issued: how an addendum has them read from now on, who says so, and why. */
export function AddendumNote({ addendum }: { addendum: Addendum }) {
  const t = useTranslations("addendum");
  const { number, after, reason, authorName, createdAt } = addendum;
  return (
    <div className="said addendum">
      <p className="small quiet">
        <a className="plain" href={`#addendum-${number}`}>
          {t("title", { number })}
        </a>
        , {t("by", { date: formatDate(localDate(createdAt)), name: authorName })}: {t("reads")}
      </p>
      <Prose text={String(after.body ?? "")} />
      <p className="small quiet">
        {t("reason")} <span lang="vi">{reason}</span>
      </p>
    </div>
  );
}
