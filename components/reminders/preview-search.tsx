import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";

/** Looks for those whose next morning is to be seen. */
export function PreviewSearch({ to }: { to: string | null }) {
  const t = useTranslations("reminders");
  return (
    <search>
      <form action="/reminders/preview" className="filters">
        <TextField
          name="to"
          type="search"
          label={t("to")}
          hint={t("nameHint")}
          defaultValue={to ?? ""}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit">{t("find")}</Button>
      </form>
    </search>
  );
}
