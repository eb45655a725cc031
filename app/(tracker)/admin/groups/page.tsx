import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Row } from "@/components/ui/row";
import { Rows } from "@/components/ui/rows";
import { formatDate } from "@/domain/dates";
import { listGroups } from "@/domain/groups/queries";
import { found } from "@/web/page";
import { AdminPage, requireAdministrator } from "../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups");
  return { title: t("title") };
}

export default async function GroupsPage() {
  const { person, connection, day } = await requireAdministrator();
  const t = await getTranslations("groups");
  const groups = await found(listGroups(connection, person, day));
  return (
    <AdminPage
      current="groups"
      title={t("title")}
      beside={
        <LinkButton primary href="/admin/groups/new">
          {t("add")}
        </LinkButton>
      }
    >
      <Entry className="group" side={t("count", { count: groups.length })}>
        {groups.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        <Rows className="departments-list">
          {groups.map((group) => (
            <Row
              key={group.id}
              lead={group.abbreviation}
              tail={
                <span className="small quiet">
                  {group.closedOn && group.closedOn < day
                    ? t("closedOn", { date: formatDate(group.closedOn) })
                    : t("memberCount", { count: group.members })}
                </span>
              }
            >
              <Link className="title" href={`/admin/groups/${group.id}`} lang="vi">
                {group.name}
              </Link>
            </Row>
          ))}
        </Rows>
      </Entry>
    </AdminPage>
  );
}
