import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

export type Heading = {
  seriesId: string | null;
  title: string;
  date: string;
  time: string;
  place: string;
  chairId: string | null;
  chairTitle: string;
  restricted: boolean;
};

type Props = {
  heading: Heading;
  series: readonly { id: string; title: string }[];
  chairs: readonly { id: string; name: string; title: string }[];
};

/** The fields of a record's heading: of a new one, and of a draft. */
export function HeadingFields({ heading, series, chairs }: Props) {
  const t = useTranslations("heading");
  return (
    <>
      <SelectField
        name="seriesId"
        label={t("series")}
        options={series.map(({ id, title }) => ({ value: id, label: title }))}
        empty={t("noSeries")}
        defaultValue={heading.seriesId ?? ""}
      />
      <TextField name="title" label={t("name")} hint={t("nameHint")} defaultValue={heading.title} required />
      <div className="pair">
        <DateField name="date" label={t("date")} hint={t("dateHint")} defaultValue={heading.date} required />
        <TextField
          name="time"
          label={t("time")}
          hint={t("timeHint")}
          defaultValue={heading.time}
          className="figures is-date"
          autoComplete="off"
          required
        />
      </div>
      <TextField name="place" label={t("place")} defaultValue={heading.place} />
      <div className="pair">
        <SelectField
          name="chairId"
          label={t("chair")}
          options={chairs.map(({ id, name, title }) => ({
            value: id,
            label: title ? `${name}, ${title}` : name,
          }))}
          empty={t("noChair")}
          defaultValue={heading.chairId ?? ""}
        />
        <TextField
          name="chairTitle"
          label={t("chairTitle")}
          hint={t("chairTitleHint")}
          defaultValue={heading.chairTitle}
        />
      </div>
      <Checkbox name="restricted" label={t("restricted")} defaultChecked={heading.restricted} />
    </>
  );
}
