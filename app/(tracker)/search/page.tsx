import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Sheet } from "@/components/ui/sheet";
import { findEverything } from "@/domain/search/everything";
import { searchLine } from "@/domain/search/input";
import { pageContext } from "@/web/page";
import { sentence } from "@/web/sentence";
import { Frame } from "../frame";

/** Of each kind. */
const most = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title") };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const { person, connection, day } = await pageContext();
  const t = await getTranslations("search");
  const { q } = await searchParams;
  const typed = searchLine.safeParse([q ?? ""].flat()[0]);
  const search = typed.success ? typed.data : "";
  const found = search ? await findEverything(connection, person, day, search, most) : null;
  const isEmpty = found && Object.values(found).every(({ rows }) => rows.length === 0);
  return (
    <Frame current="/search">
      <Sheet>
        <Entry as="header" head className="is-list">
          <h1>{t("title")}</h1>
          <SearchForm search={search} />
        </Entry>
        {found && <Results found={found} search={search} person={person} />}
        {isEmpty && (
          <Entry>
            <EmptyState title={t("none", { search })}>{t("noneText")}</EmptyState>
          </Entry>
        )}
        {!found && (
          <Entry>
            {typed.success ? (
              <EmptyState title={t("start")}>{t("startText", { keys: "Ctrl K" })}</EmptyState>
            ) : (
              <EmptyState title={t("refused")}>
                {await sentence({ key: typed.error.issues[0]?.message ?? "", values: { max: 200 } })}
              </EmptyState>
            )}
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
