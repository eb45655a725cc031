import { useTranslations } from "next-intl";
import { type Cadence, cadences } from "@/db/enums";
import { titledChoices } from "../people/titled-name";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Props = {
  series?: {
    title: string;
    shortTitle: string;
    cadence: Cadence | null;
    chairId: string | null;
    chairName: string | null;
    place: string;
  };
  chairs: readonly { id: string; name: string; title: string }[];
};

/** What a series is: its name, how often it meets, under whom and where. */
export function SeriesFields({ series, chairs }: Props) {
  const t = useTranslations("series");
  const choices = titledChoices(chairs);
  // Who is no leader any more stays the chair until somebody chooses another
  const past = series?.chairId && !chairs.some(({ id }) => id === series.chairId);
  if (past && series.chairId) choices.push({ value: series.chairId, label: series.chairName ?? "" });
  return (
    <>
      <TextField
        name="title"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={series?.title}
        autoComplete="off"
        required
      />
      <TextField
        name="shortTitle"
        label={t("shortTitle")}
        hint={t("shortTitleHint")}
        defaultValue={series?.shortTitle}
        autoComplete="off"
      />
      <SelectField
        name="cadence"
        label={t("cadence")}
        options={cadences.map((value) => ({ value, label: t(`cadences.${value}`) }))}
        empty={t("noCadence")}
        defaultValue={series?.cadence ?? ""}
      />
      <SelectField
        name="chairId"
        label={t("chair")}
        options={choices}
        empty={t("noChair")}
        defaultValue={series?.chairId ?? ""}
      />
      <TextField name="place" label={t("place")} defaultValue={series?.place} />
    </>
  );
}
