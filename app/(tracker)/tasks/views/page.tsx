import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filterChips } from "@/components/tasks/list/filter-words";
import { AddView } from "@/components/tasks/list/view-forms";
import { ViewRows } from "@/components/tasks/list/view-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { newRequestId } from "@/components/ui/request-id";
import { Sheet } from "@/components/ui/sheet";
import { mayInOffice } from "@/domain/permissions";
import { filterNames } from "@/domain/tasks/filter-names";
import { fromTheStart, listAddress, listText, parseListQuery } from "@/domain/tasks/list-query";
import { viewsFor } from "@/domain/views/queries";
import { pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { addView, deleteView, replaceView, saveView } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("views");
  return { title: t("title") };
}

/** The saved lists; opened from a list, also the place where that one is kept. */
export default async function ViewsPage({ searchParams }: PageProps<"/tasks/views">) {
  const { person, connection } = await pageContext();
  const t = await getTranslations("views");
  const query = fromTheStart(parseListQuery(await searchParams));
  const text = listText(query);
  const views = await viewsFor(connection, person);
  const chips = await filterChips(query, await filterNames(connection, person, query));
  const departments = new Map(person.memberships.map((one) => [one.departmentId, one.departmentName]));
  const sharing = {
    departments: [...departments].map(([value, label]) => ({ value, label })),
    office: mayInOffice(person, "share_views"),
  };
  const mine = views.filter((view) => view.mine);
  const others = views.filter((view) => !view.mine);
  return (
    <Frame current="/tasks">
      <Sheet>
        <Entry as="header" head side={<Link href={listAddress(query)}>{t("back")}</Link>}>
          <h1>{t("title")}</h1>
        </Entry>
        {text !== "" && (
          <Entry side={<h2>{t("saveThis")}</h2>}>
            <p className="quiet">
              {t("holds", {
                filters: chips.map(({ name, value }) => `${name} ${value}`).join("; ") || t("all"),
              })}
            </p>
            <AddView action={addView} query={text} sharing={sharing} requestId={newRequestId()} />
          </Entry>
        )}
        <Entry side={<h2>{t("mine")}</h2>}>
          {mine.length > 0 ? (
            <ViewRows
              rows={mine.map((view) => ({ ...view, requestId: newRequestId() }))}
              query={text}
              sharing={sharing}
              actions={{ saveView, replaceView, deleteView }}
            />
          ) : (
            <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
          )}
        </Entry>
        {others.length > 0 && (
          <Entry side={<h2>{t("others")}</h2>}>
            <ViewRows
              rows={others.map((view) => ({ ...view, requestId: "" }))}
              query={text}
              sharing={sharing}
            />
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
