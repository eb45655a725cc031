import { useTranslations } from "next-intl";
import { fromTheStart, type ListQuery, listAddress } from "@/domain/tasks/list-query";
import { Entry } from "../../ui/entry";
import { Link } from "../../ui/link";

type Props = { query: ListQuery; rows: readonly unknown[]; next: string | null; previous: string | null };

/** To the rows before and after those of the page; where nothing is left of a page, to where the list begins. */
export function Pager({ query, rows, next, previous }: Props) {
  const t = useTranslations("list");
  const lost = rows.length === 0 && (query.after ?? query.before) !== null;
  const start = fromTheStart(query);
  return (
    <Entry as="footer" tight className="pager">
      <nav aria-label={t("pages")}>
        {previous && <Link href={listAddress({ ...start, before: previous })}>{t("previous")}</Link>}
        {next && <Link href={listAddress({ ...start, after: next })}>{t("next")}</Link>}
        {lost && <Link href={listAddress(start)}>{t("start")}</Link>}
      </nav>
      {rows.length > 0 && <span className="quiet">{t("workingDays")}</span>}
    </Entry>
  );
}
