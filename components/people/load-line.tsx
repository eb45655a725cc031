import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type LoadKind, loadFilter } from "@/domain/people/load-filter";
import type { Workload } from "@/domain/people/workload";
import { listAddress } from "@/domain/tasks/list-query";
import { Link } from "../ui/link";

type Props = { personId: string; load: Workload; day: string };

/** How much one person has to do, in a line whose counts lead to the tasks. */
export function LoadLine({ personId, load, day }: Props) {
  const t = useTranslations("workload");
  const to = (kind: LoadKind) => (chunks: ReactNode) =>
    load[kind] === 0 ? chunks : <Link href={listAddress(loadFilter(kind, personId, day))}>{chunks}</Link>;
  return (
    <>
      <p>{t.rich("counts", { ...load, toOpen: to("open"), toOverdue: to("overdue"), toWeek: to("week") })}</p>
      <p className="small quiet">{t("onlyVisible")}</p>
    </>
  );
}
