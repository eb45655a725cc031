import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { type LoadKind, loadFilter, loadKinds } from "@/domain/people/load-filter";
import { listAddress } from "@/domain/tasks/list-query";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import type { Candidate } from "./owner-form";

type Row = Candidate & Record<LoadKind, number> & { parts: number };

/** Who has how much of what is open; each number leads to the rows that it counts. */
export function WorkloadTable({ rows, day }: { rows: readonly Row[]; day: string }) {
  const t = useTranslations("myWork.workload");
  const away = useTranslations("owner");
  return (
    <Entry side={<h2>{t("title")}</h2>}>
      <table className="table is-dense workload">
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            {loadKinds.map((kind) => (
              <th scope="col" className="n" key={kind}>
                {t(kind)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("parts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {row.awayUntil && (
                  <span className="sub">{away("away", { until: formatDate(row.awayUntil) })}</span>
                )}
              </th>
              {loadKinds.map((kind) => (
                <td className="n figures" key={kind}>
                  <Count count={row[kind]} kind={kind} ownerId={row.id} day={day} />
                </td>
              ))}
              <td className="n figures">{row.parts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Entry>
  );
}

type CountProps = { count: number; kind: LoadKind; ownerId: string; day: string };

function Count({ count, kind, ownerId, day }: CountProps) {
  if (count === 0) return 0;
  return (
    <Link
      href={listAddress(loadFilter(kind, ownerId, day))}
      className={kind === "overdue" ? "is-overdue" : undefined}
    >
      {count}
    </Link>
  );
}
