import { useTranslations } from "next-intl";
import { type Choice, SelectField } from "../ui/select-field";

/** The leader in whose name a clerk records a decision. */
export function NamedLeader({ leaders, chosen }: { leaders: readonly Choice[]; chosen?: string | null }) {
  const t = useTranslations("move");
  return (
    <SelectField
      name="inTheNameOfId"
      label={t("inTheNameOf")}
      hint={t("inTheNameOfHint")}
      options={leaders}
      empty={t("chooseLeader")}
      defaultValue={chosen ?? ""}
    />
  );
}
