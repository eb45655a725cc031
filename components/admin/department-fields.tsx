import { useTranslations } from "next-intl";
import { type DepartmentKind, departmentKinds } from "@/db/enums";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Props = {
  department?: {
    name: string;
    abbreviation: string;
    otherAbbreviations: readonly string[];
    kind: DepartmentKind;
    contactEmail: string;
  };
};

export function DepartmentFields({ department }: Props) {
  const t = useTranslations("admin");
  const kinds = useTranslations("departments.kinds");
  return (
    <>
      <TextField
        name="name"
        label={t("departmentName")}
        hint={department ? t("renameHint") : undefined}
        defaultValue={department?.name}
        autoComplete="off"
        required
      />
      <TextField
        name="abbreviation"
        label={t("abbreviation")}
        hint={t("abbreviationHint")}
        defaultValue={department?.abbreviation}
        autoComplete="off"
      />
      <TextField
        name="otherAbbreviations"
        label={t("otherAbbreviations")}
        hint={t("otherAbbreviationsHint")}
        defaultValue={department?.otherAbbreviations.join("; ")}
        autoComplete="off"
      />
      <SelectField
        name="kind"
        label={t("departmentKind")}
        options={departmentKinds.map((value) => ({ value, label: kinds(value) }))}
        defaultValue={department?.kind ?? "department"}
      />
      <TextField
        name="contactEmail"
        label={t("contactEmail")}
        hint={t("contactEmailHint")}
        type="email"
        defaultValue={department?.contactEmail}
        autoComplete="off"
      />
    </>
  );
}
