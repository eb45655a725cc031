import { useTranslations } from "next-intl";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { titledName } from "../people/titled-name";
import { DateText } from "../ui/date-text";
import { Facts } from "../ui/facts";

/** What a department is: the rail of its page. */
export function DepartmentFacts({ department }: { department: DepartmentProfile }) {
  const t = useTranslations("department");
  const kinds = useTranslations("departments.kinds");
  const heads = department.members.filter((member) => member.kind === "head");
  return (
    <Facts
      stacked
      facts={[
        { term: t("abbreviation"), value: [department.abbreviation, ...department.otherAbbreviations] },
        { term: t("kind"), value: kinds(department.kind) },
        {
          term: t("heads"),
          value: heads.map(titledName),
        },
        { term: t("contactEmail"), value: department.contactEmail },
        { term: t("startsOn"), value: department.startsOn && <DateText date={department.startsOn} /> },
      ]}
    />
  );
}
