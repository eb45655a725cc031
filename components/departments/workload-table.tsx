import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { loadKinds } from "@/domain/people/load-filter";
import type { Workload } from "@/domain/people/workload";
import { LoadCounts } from "../people/load-counts";
import { Link } from "../ui/link";

type Props = {
  members: DepartmentProfile["members"];
  loads: ReadonlyMap<string, Workload>;
  day: string;
  administers: boolean;
  /** Whether the reader sees all that they do, restricted meetings apart. */
  seesAll: boolean;
};

/** The people of a department with what each has to do, for who hands it out; a person once. */
export function WorkloadTable({ members, loads, day, administers, seesAll }: Props) {
  const t = useTranslations("workload");
  const kinds = useTranslations("memberships");
  const away = useTranslations("away");
  const once = members.filter((one, at) => members.findIndex((two) => two.personId === one.personId) === at);
  return (
    <>
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
          {once.map((member) => {
            const load = loads.get(member.personId);
            return (
              <tr key={member.personId}>
                <th scope="row">
                  {administers ? (
                    <Link href={`/admin/people/${member.personId}`}>{member.name}</Link>
                  ) : (
                    member.name
                  )}
                  <span className="sub">
                    {member.title || kinds(member.kind)}
                    {member.awayUntil && `, ${away("until", { date: formatDate(member.awayUntil) })}`}
                  </span>
                </th>
                {load && <LoadCounts personId={member.personId} load={load} day={day} />}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{t("note")}</p>
      {!seesAll && <p className="note">{t("onlyVisible")}</p>}
    </>
  );
}
