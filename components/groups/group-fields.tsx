import { useTranslations } from "next-intl";
import { TextField } from "../ui/text-field";

type Props = { group?: { name: string; abbreviation: string } };

export function GroupFields({ group }: Props) {
  const t = useTranslations("groups");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={group?.name}
        autoComplete="off"
        required
      />
      <TextField
        name="abbreviation"
        label={t("abbreviation")}
        defaultValue={group?.abbreviation}
        autoComplete="off"
      />
    </>
  );
}
