import { useTranslations } from "next-intl";
import type { Choice } from "../../ui/select-field";

/** "tháng 3/2026", "quý 1/2026", "năm 2026". */
export function wordsOfPeriod(t: ReturnType<typeof useTranslations<"list.range">>, period: string): string {
  const [year = "", rest] = period.split("-");
  if (!rest) return t("year", { year });
  if (rest.startsWith("Q")) return t("quarter", { year, quarter: rest.slice(1) });
  return t("month", { year, month: Number(rest) });
}

/** Periods to choose from. */
export function usePeriodChoices(periods: readonly string[]): Choice[] {
  const t = useTranslations("list.range");
  return periods.map((value) => ({ value, label: wordsOfPeriod(t, value) }));
}
