import { useTranslations } from "next-intl";
import { formatShortDate, formatTime, localDate } from "@/domain/dates";
import { type News, newsKinds } from "@/domain/visits/rules";

/** What is new since the last visit, counted by what it is; nothing where nothing is. */
export function NewsLine({ news, since }: { news: ReadonlyMap<string, News>; since: Date | null }) {
  const t = useTranslations("myWork");
  if (since === null || news.size === 0) return null;
  const all = [...news.values()];
  const counts = newsKinds.map((kind) => [kind, all.filter((one) => one.kind === kind).length] as const);
  const told = counts.flatMap(([kind, count]) => (count > 0 ? [t(`counts.${kind}`, { count })] : []));
  const time = `${formatTime(since)} ${formatShortDate(localDate(since))}`;
  return <p className="under">{t("since", { time, what: told.join(", ") })}</p>;
}
