import { useTranslations } from "next-intl";
import type { SuccessionKind } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { listAddress } from "@/domain/tasks/list-query";
import { titledName } from "../people/titled-name";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";

type Department = {
  id: string;
  name: string;
  abbreviation: string;
  contactEmail: string;
  closedOn: string | null;
  heads: readonly { name: string; title: string }[];
  successions: readonly { successorName: string; kind: SuccessionKind; effectiveOn: string }[];
};

/** Departments with their heads, or with those that took over from them. */
export function DepartmentRows({ departments }: { departments: readonly Department[] }) {
  const t = useTranslations("departments");
  return (
    <Rows className="departments-list">
      {departments.map((department) => (
        <Row
          key={department.id}
          lead={department.abbreviation}
          tail={
            <Link className="small" href={listAddress({ departmentId: department.id })}>
              {t("tasks")}
            </Link>
          }
        >
          <Link className="title" href={`/departments/${department.id}`}>
            {department.name}
          </Link>
          {department.heads.length > 0 && (
            <p className="sub">{department.heads.map(titledName).join("; ")}</p>
          )}
          {!department.closedOn && department.heads.length === 0 && <p className="sub">{t("noHead")}</p>}
          {department.contactEmail && <p className="sub">{department.contactEmail}</p>}
          {department.closedOn && (
            <p className="sub">
              {t("closedOn", { date: formatDate(department.closedOn) })}
              {department.successions.map((succession) => (
                <span key={succession.successorName}>
                  {" "}
                  {t(`succession.${succession.kind}`, { name: succession.successorName })}
                </span>
              ))}
            </p>
          )}
        </Row>
      ))}
    </Rows>
  );
}
