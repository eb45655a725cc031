import { useTranslations } from "next-intl";
import type { DepartmentProfile } from "@/domain/departments/profile";
import type { Workload } from "@/domain/people/workload";
import { LoadTable } from "../people/load-table";
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
  const once = members.filter((one, at) => members.findIndex((two) => two.personId === one.personId) === at);
  const people = once.map(({ personId, name, title, kind, awayUntil }) => ({
    id: personId,
    name: administers ? <Link href={`/admin/people/${personId}`}>{name}</Link> : name,
    title: title || kinds(kind),
    awayUntil,
  }));
  return (
    <>
      <LoadTable people={people} loads={loads} day={day} />
      <p className="note">{t("note")}</p>
      {!seesAll && <p className="note">{t("onlyVisible")}</p>}
    </>
  );
}
