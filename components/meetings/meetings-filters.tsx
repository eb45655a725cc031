import { useTranslations } from "next-intl";
import { type MeetingStatus, meetingKinds, meetingStatuses } from "@/db/enums";
import { type MeetingsQuery, meetingsAddress } from "@/domain/meetings/list-query";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { Mark } from "../ui/mark";
import { SearchField } from "../ui/search-field";
import { SelectField } from "../ui/select-field";
import { type Tab, Tabs } from "../ui/tabs";

export type MeetingChoices = {
  years: readonly number[];
  chairs: readonly { id: string; name: string }[];
  series: readonly { id: string; title: string }[];
};

type Props = {
  query: MeetingsQuery;
  counts: ReadonlyMap<MeetingStatus, number>;
  choices: MeetingChoices;
};

/** By state as tabs, by words and what a meeting is as a form; what is in force as chips. All of it in the address. */
export function MeetingsFilters({ query, counts, choices }: Props) {
  const t = useTranslations("meetings");
  const state = useTranslations("state.meeting");
  const tab = (status: MeetingStatus | null, label: string, count: number): Tab => ({
    href: meetingsAddress({ ...query, status, page: 1 }),
    label,
    count,
    current: query.status === status,
  });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const used = meetingStatuses.filter((one) => (counts.get(one) ?? 0) > 0 || query.status === one);
  const narrowed = Boolean(query.seriesId || query.year || query.chairId || query.kind);
  return (
    <>
      <Tabs
        label={t("byState")}
        tabs={[tab(null, t("all"), all), ...used.map((one) => tab(one, state(one), counts.get(one) ?? 0))]}
      />
      <search>
        <form action="/meetings" className="meetings-search">
          {query.status && <input type="hidden" name="status" value={query.status} />}
          <div className="filters">
            <SearchField label={t("search")} hint={t("searchHint")} search={query.search} />
            <Button type="submit">{t("find")}</Button>
          </div>
          <details className="more" open={narrowed}>
            <summary className="summary-line">
              <span className="link-like">{t("more")}</span>
            </summary>
            <Selects query={query} choices={choices} />
          </details>
        </form>
      </search>
      <Chips query={query} choices={choices} />
    </>
  );
}

function Selects({ query, choices }: Pick<Props, "query" | "choices">) {
  const t = useTranslations("meetings");
  return (
    <div className="filters">
      <SelectField
        name="series"
        label={t("series")}
        options={choices.series.map(({ id, title }) => ({ value: id, label: title }))}
        empty={t("allSeries")}
        defaultValue={query.seriesId ?? ""}
      />
      <SelectField
        name="year"
        label={t("year")}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        empty={t("allYears")}
        defaultValue={query.year ? String(query.year) : ""}
      />
      <SelectField
        name="chair"
        label={t("chair")}
        options={choices.chairs.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t("allChairs")}
        defaultValue={query.chairId ?? ""}
      />
      <SelectField
        name="kind"
        label={t("kind")}
        options={meetingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        empty={t("allKinds")}
        defaultValue={query.kind ?? ""}
      />
      <Button type="submit">{t("find")}</Button>
    </div>
  );
}

/** What is in force, each with the way to leave it out. */
function Chips({ query, choices }: Pick<Props, "query" | "choices">) {
  const t = useTranslations("meetings");
  const unlisted = t("unlisted");
  const series = choices.series.find(({ id }) => id === query.seriesId)?.title ?? unlisted;
  const chair = choices.chairs.find(({ id }) => id === query.chairId)?.name ?? unlisted;
  const chips = [
    query.search && { field: "search", key: t("words"), value: query.search },
    query.seriesId && { field: "seriesId", key: t("series"), value: series },
    query.year && { field: "year", key: t("year"), value: String(query.year) },
    query.chairId && { field: "chairId", key: t("chair"), value: chair },
    query.kind && { field: "kind", key: t("kind"), value: t(`kinds.${query.kind}`) },
  ].filter((chip) => chip !== null && chip !== "" && chip !== 0);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("filters")}>
      {chips.map(({ field, key, value }) => (
        <li key={field} className="chip">
          <span>
            <span className="key">{key}:</span> {value}
          </span>
          <Link
            className="off"
            href={meetingsAddress({ ...query, [field]: null, page: 1 })}
            aria-label={t("off", { name: `${key} ${value}` })}
          >
            <Mark name="close" plain />
          </Link>
        </li>
      ))}
      <li>
        <Link href={meetingsAddress({ status: query.status })}>{t("clear")}</Link>
      </li>
    </ul>
  );
}
