import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AddMembersForm } from "@/components/groups/add-members-form";
import { CloseGroupForm } from "@/components/groups/close-group-form";
import { GroupFields } from "@/components/groups/group-fields";
import { MemberRows } from "@/components/groups/member-rows";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { openDepartments } from "@/domain/departments/queries";
import { getGroup } from "@/domain/groups/queries";
import { found, idFrom } from "@/web/page";
import { AdminPage, requireAdministrator } from "../../admin-page";
import * as actions from "../actions";

const load = cache(async (id: string) => {
  const { person, connection } = await requireAdministrator();
  return found(getGroup(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: PageProps<"/admin/groups/[id]">): Promise<Metadata> {
  const group = await load((await params).id);
  return { title: group.name };
}

export default async function GroupPage({ params }: PageProps<"/admin/groups/[id]">) {
  const { connection, day } = await requireAdministrator();
  const [t, group, departments] = await Promise.all([
    getTranslations("groups"),
    load((await params).id),
    openDepartments(connection, day),
  ]);
  const isOver = ({ endsOn }: { endsOn: string | null }) => endsOn !== null && endsOn < day;
  const members = group.members.filter((member) => !isOver(member));
  const former = group.members.filter(isOver);
  const known = new Set(members.map(({ departmentId }) => departmentId));
  const rest = departments.filter(({ id }) => !known.has(id));
  return (
    <AdminPage current="groups" title={group.name} inside>
      <Entry side={t("group")}>
        <ActionForm action={actions.saveGroup} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="groupId" value={group.id} />
          <input type="hidden" name="version" value={group.version} />
          <GroupFields group={group} />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
      <Entry
        side={
          <>
            {t("members")}
            <p className="small">{t("memberCount", { count: members.length })}</p>
          </>
        }
      >
        {members.length === 0 && <p className="quiet">{t("noMembers")}</p>}
        <MemberRows group={group} members={members} day={day} action={actions.endMember} />
        {rest.length > 0 && (
          <div className="stack">
            <AddMembersForm group={group} departments={rest} day={day} action={actions.addMembers} />
          </div>
        )}
      </Entry>
      {former.length > 0 && (
        <Entry side={t("formerMembers")}>
          <MemberRows group={group} members={former} day={day} />
        </Entry>
      )}
      <Entry side={t("close")}>
        <CloseGroupForm group={group} day={day} action={actions.closeGroup} />
      </Entry>
    </AdminPage>
  );
}
