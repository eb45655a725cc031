import { useTranslations } from "next-intl";
import { type Language, languages } from "@/db/enums";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Props = { person?: { name: string; email: string | null; language: Language } };

export function PersonFields({ person }: Props) {
  const t = useTranslations("admin");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={person?.name}
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        defaultValue={person?.email ?? ""}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="language"
        label={t("language")}
        options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        defaultValue={person?.language ?? "vi"}
      />
    </>
  );
}
