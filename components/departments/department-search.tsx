import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { SearchField } from "../ui/search-field";

/** Narrows a list of departments; what is looked for stands in the address. */
export function DepartmentSearch({ action, search }: { action: string; search: string | null }) {
  const t = useTranslations("departments");
  return (
    <search className="directory-search">
      <form className="filters" action={action}>
        <SearchField label={t("search")} hint={t("searchHint")} search={search} />
        <Button type="submit">{t("find")}</Button>
        {search && (
          <LinkButton link href={action}>
            {t("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
