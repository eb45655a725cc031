import { useTranslations } from "next-intl";
import { DateField } from "../ui/date-field";
import { TextField } from "../ui/text-field";

/** The paper of a department without accounts, which a clerk enters; and its true day where it hands a result in. */
export function PaperFields({ handsIn = false }: { handsIn?: boolean }) {
  const t = useTranslations("report");
  return (
    <div className="paper">
      <TextField name="paperNumber" label={t("paperNumber")} autoComplete="off" required />
      <DateField name="paperDate" label={t("paperDate")} hint={null} required />
      {handsIn && <DateField name="handedInOn" label={t("handedInOn")} hint={t("handedInOnHint")} />}
    </div>
  );
}
