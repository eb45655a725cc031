import { useTranslations } from "next-intl";
import { titledChoices } from "../people/titled-name";
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
  /** Of a new meeting, whose series fills in what is left empty. */
  fresh?: boolean;
};

/** The fields of a record's heading: of a new one, and of a draft. */
export function HeadingFields({ heading, series, chairs, fresh = false }: Props) {
  const t = useTranslations("heading");
  return (
    <>
      <SelectField
        name="seriesId"
        label={t("series")}
        hint={fresh ? t("seriesHint") : undefined}
        options={series.map(({ id, title }) => ({ value: id, label: title }))}
        empty={t("noSeries")}
        defaultValue={heading.seriesId ?? ""}
      />
      <TextField
        name="title"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={heading.title}
        required={!fresh}
      />
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
      <ChairFields heading={heading} chairs={chairs} labels={{ chair: t("chair"), title: t("chairTitle") }} />
      <Checkbox name="restricted" label={t("restricted")} defaultChecked={heading.restricted} />
    </>
  );
}

/** The heading of a direct order: no place, no time of day, no series. */
export function OrderFields({ heading, chairs }: Pick<Props, "heading" | "chairs">) {
  const t = useTranslations("heading");
  return (
    <>
      <input type="hidden" name="seriesId" value="" />
      <input type="hidden" name="time" value={heading.time} />
      <input type="hidden" name="place" value="" />
      <TextField
        name="title"
        label={t("order.name")}
        hint={t("order.nameHint")}
        defaultValue={heading.title}
        required
      />
      <DateField
        name="date"
        label={t("order.date")}
        hint={t("dateHint")}
        defaultValue={heading.date}
        required
      />
      <ChairFields
        heading={heading}
        chairs={chairs}
        labels={{ chair: t("order.chair"), title: t("order.chairTitle") }}
      />
      <Checkbox name="restricted" label={t("restricted")} defaultChecked={heading.restricted} />
    </>
  );
}

function ChairFields({
  heading,
  chairs,
  labels,
}: Pick<Props, "heading" | "chairs"> & { labels: { chair: string; title: string } }) {
  const t = useTranslations("heading");
  return (
    <div className="pair">
      <SelectField
        name="chairId"
        label={labels.chair}
        options={titledChoices(chairs)}
        empty={t("noChair")}
        defaultValue={heading.chairId ?? ""}
      />
      <TextField
        name="chairTitle"
        label={labels.title}
        hint={t("chairTitleHint")}
        defaultValue={heading.chairTitle}
      />
    </div>
  );
}
