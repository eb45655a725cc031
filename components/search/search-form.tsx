import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { TextField } from "../ui/text-field";

/** One field for everything; what is looked for stands in the address. */
export function SearchForm({ search }: { search: string }) {
  const t = useTranslations("search");
  return (
    <search className="search-form">
      <form className="filters" action="/search">
        <TextField
          name="q"
          type="search"
          label={t("label")}
          hint={t("hint")}
          defaultValue={search}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit">{t("find")}</Button>
        {search && (
          <LinkButton link href="/search">
            {t("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
