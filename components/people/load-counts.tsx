import { useTranslations } from "next-intl";
import { type LoadKind, loadFilter, loadKinds } from "@/domain/people/load-filter";
import type { Workload } from "@/domain/people/workload";
import { listAddress } from "@/domain/tasks/list-query";
import { Link } from "../ui/link";

type Props = { personId: string; load: Workload; day: string };

/** The counts of a person's open work as cells of a row; each but the parts leads to the tasks that it counts. */
export function LoadCounts({ personId, load, day }: Props) {
  const t = useTranslations("workload");
  return (
    <>
      {loadKinds.map((kind) => (
        <td key={kind} className={cellClass(load[kind])} data-label={t(kind)}>
          <LoadCount kind={kind} personId={personId} count={load[kind]} day={day} />
        </td>
      ))}
      <td className={cellClass(load.parts)} data-label={t("parts")}>
        {load.parts}
      </td>
    </>
  );
}

type CountProps = { kind: LoadKind; personId: string; count: number; day: string };

function LoadCount({ kind, personId, count, day }: CountProps) {
  if (count === 0) return 0;
  return (
    <Link
      className={kind === "overdue" ? "plain is-overdue" : "plain"}
      href={listAddress(loadFilter(kind, personId, day))}
    >
      {count}
    </Link>
  );
}

const cellClass = (count: number) => (count === 0 ? "n zero" : "n");
