import { useTranslations } from "next-intl";
import { quarterOf } from "@/domain/recurrence/rules";

/** The month or quarter of a recurring task in words: "Tháng 11/2026", "Quý IV/2026". */
export function usePeriodWords(): (period: string) => string {
  return periodWords(useTranslations("recurrence"));
}

/** The same for who has the words already. */
export function periodWords(t: ReturnType<typeof useTranslations<"recurrence">>): (period: string) => string {
  return (period) => {
    const [year = "", rest = ""] = period.split("-");
    const quarter = quarterOf(period);
    if (quarter) return t("quarter", { year, quarter: String(quarter) });
    return t("month", { year, month: String(Number(rest)) });
  };
}
