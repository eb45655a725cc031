import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { DateText } from "../ui/date-text";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { SuccessionLine } from "./succession-line";

/** The names that a department has had, the latest first, each with its document; and what it took over. */
export function DepartmentNames({ department }: { department: DepartmentProfile }) {
  const t = useTranslations("department");
  return (
    <Rows className="dated">
      {department.names.map((name) => (
        <Row
          key={name.id}
          lead={<DateText date={name.startsOn} />}
          tail={<span className="small quiet">{name.document || t("noDocument")}</span>}
        >
          <b>{name.name}</b>
          {name.abbreviation && <p className="sub">{name.abbreviation}</p>}
        </Row>
      ))}
      {department.predecessors.map((predecessor) => (
        <Row
          key={predecessor.id}
          lead={<DateText date={predecessor.effectiveOn} />}
          tail={<span className="small quiet">{predecessor.document || t("noDocument")}</span>}
        >
          <SuccessionLine direction="from" other={predecessor} date={formatDate(predecessor.effectiveOn)} />
        </Row>
      ))}
    </Rows>
  );
}
