import { useTranslations } from "next-intl";
import { fromTheStart, type ListQuery, listAddress, listText } from "@/domain/tasks/list-query";
import { type OpenTab, tabNames, tabOf, tabs } from "@/domain/tasks/tabs";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { SearchField } from "../ui/search-field";
import { Tabs } from "../ui/tabs";
import { Chips } from "./list/chips";
import type { Chip } from "./list/filter-words";

type Props = {
  query: ListQuery;
  counts: Record<OpenTab, number> | null;
  total: string;
  chips: readonly Chip[];
  views: readonly { id: string; name: string; query: string }[];
};

/** The ready views as tabs, words as a form, and what is in force as chips. All of it in the address. */
export function TaskFilters({ query, counts, total, chips, views }: Props) {
  const t = useTranslations("list");
  const text = listText(fromTheStart(query));
  const current = tabOf(query);
  return (
    <>
      <Tabs
        label={t("views")}
        tabs={tabNames.map((name) => ({
          href: `?${listText(fromTheStart({ ...query, ...tabs[name] }))}`,
          label: t(`tabs.${name}`),
          ...(counts && name !== "all" && { count: counts[name] }),
          ...(name === current && { count: total, current: true }),
        }))}
      />
      {views.length > 0 && (
        <nav className="saved-views" aria-label={t("saved")}>
          {views.map((view) => (
            <Link
              key={view.id}
              href={view.query ? `/tasks?${view.query}` : "/tasks"}
              aria-current={view.query === text ? "page" : undefined}
            >
              {view.name}
            </Link>
          ))}
          <Link href="/tasks/views">{t("manage")}</Link>
        </nav>
      )}
      <search>
        <form className="filters" action="/tasks">
          <Others query={query} />
          <SearchField label={t("search")} hint={t("searchHint")} search={query.search} />
          <Button type="submit">{t("find")}</Button>
        </form>
      </search>
      <Chips
        label={t("filters")}
        chips={chips.map(({ name, value, off }) => ({
          name,
          value,
          href: `?${listText(fromTheStart({ ...query, ...off }))}`,
        }))}
        query={text ? `?${text}` : ""}
        words={{ off: t("off"), add: t("addFilter"), clear: t("clear"), save: t("save"), csv: t("csv") }}
        bare={listAddress({ sort: query.sort, columns: query.columns })}
      />
    </>
  );
}

/** The rest of the list, which a search by words leaves as it is. */
function Others({ query }: { query: ListQuery }) {
  const rest = new URLSearchParams(listText(fromTheStart({ ...query, search: null })));
  return [...rest].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
