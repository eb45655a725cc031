import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { SearchField } from "../ui/search-field";

/** One field for everything; what is looked for stands in the address. */
export function SearchForm({ search }: { search: string }) {
  const t = useTranslations("search");
  return (
    <search className="search-form">
      <form className="filters" action="/search">
        <SearchField label={t("label")} hint={t("hint")} search={search} />
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
