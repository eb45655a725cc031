import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/domain/dates";
import { loadKinds } from "@/domain/people/load-filter";
import type { Workload } from "@/domain/people/workload";
import { LoadCounts } from "./load-counts";

type Props = {
  people: readonly { id: string; name: ReactNode; title: string; awayUntil?: string | null }[];
  loads: ReadonlyMap<string, Workload>;
  day: string;
};

/** Who has how much to do, for who hands it out. */
export function LoadTable({ people, loads, day }: Props) {
  const t = useTranslations("workload");
  const away = useTranslations("away");
  return (
    <table className="table is-dense workload">
      <thead>
        <tr>
          <th scope="col">{t("person")}</th>
          {[...loadKinds, "parts" as const].map((kind) => (
            <th key={kind} scope="col" className="n">
              {t(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, title, awayUntil }) => {
          const load = loads.get(id);
          const under = [title, awayUntil && away("until", { date: formatDate(awayUntil) })];
          return (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="sub">{under.filter(Boolean).join(", ")}</span>
              </th>
              {load && <LoadCounts personId={id} load={load} day={day} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
