import { useTranslations } from "next-intl";
import { compareDates, formatDate } from "@/domain/dates";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { DateText } from "../ui/date-text";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { SuccessionLine } from "./succession-line";

/** The names that a department has had and what it took over, the latest first, each with its document. */
export function DepartmentNames({ department }: { department: DepartmentProfile }) {
  const t = useTranslations("department");
  const names = department.names.map((name) => ({
    ...{ key: name.id, on: name.startsOn, document: name.document },
    line: (
      <>
        <b>{name.name}</b>
        {name.abbreviation && <p className="sub">{name.abbreviation}</p>}
      </>
    ),
  }));
  const inherited = department.predecessors.map((other) => ({
    ...{ key: other.id, on: other.effectiveOn, document: other.document },
    line: <SuccessionLine direction="from" other={other} date={formatDate(other.effectiveOn)} />,
  }));
  return (
    <Rows className="dated">
      {[...names, ...inherited]
        .sort((a, b) => compareDates(b.on, a.on))
        .map(({ key, on, document, line }) => (
          <Row
            key={key}
            lead={<DateText date={on} />}
            tail={<span className="small quiet">{document || t("noDocument")}</span>}
          >
            {line}
          </Row>
        ))}
    </Rows>
  );
}
