import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Member = { departmentId: string; name: string; startsOn: string; endsOn: string | null };

type Props = {
  group: { id: string; version: number };
  members: readonly Member[];
  day: string;
  /** Absent where the memberships are over. */
  action?: FormAction;
};

/** Members of a group with their dates; each can end from a day on. */
export function MemberRows({ group, members, day, action }: Props) {
  const t = useTranslations("groups");
  return (
    <ul className="rows">
      {members.map(({ departmentId, name, startsOn, endsOn }) => (
        <li key={`${departmentId} ${startsOn}`} className="held">
          <span>
            <b>{name}</b>
            <span className="small quiet">
              {" "}
              {endsOn
                ? t("fromTo", { from: formatDate(startsOn), to: formatDate(endsOn) })
                : t("from", { from: formatDate(startsOn) })}
            </span>
          </span>
          {action && (
            <ConfirmDetails
              summary={
                <>
                  <span aria-hidden>{t("endMember")}</span>
                  <span className="heard">{t("endMemberOf", { name })}</span>
                </>
              }
              link
              small
            >
              <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
                <input type="hidden" name="groupId" value={group.id} />
                <input type="hidden" name="version" value={group.version} />
                <input type="hidden" name="departmentId" value={departmentId} />
                <input type="hidden" name="startsOn" value={startsOn} />
                <DateField name="from" label={t("endFrom")} defaultValue={formatDate(day)} />
                <div className="actions">
                  <SubmitButton small>{t("save")}</SubmitButton>
                </div>
              </ActionForm>
            </ConfirmDetails>
          )}
        </li>
      ))}
    </ul>
  );
}
