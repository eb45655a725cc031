import { useTranslations } from "next-intl";
import { type MembershipKind, membershipKinds } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import type { Held } from "@/domain/people/holdings";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { EndingFields } from "./leaving-fields";

type Membership = {
  id: string;
  departmentId: string;
  departmentName: string;
  kind: MembershipKind;
  title: string;
  startsOn: string;
  endsOn: string | null;
  version: number;
};

type Props = {
  person: { id: string; memberships: readonly Membership[] };
  /** What they hold at each department, which somebody else takes when they leave it. */
  held: readonly Held[];
  departments: readonly { id: string; name: string }[];
  day: string;
  actions: { addMembership: FormAction; endMembership: FormAction };
};

/** Where a person belongs, from when to when. */
export function MembershipForms({ person, held, departments, day, actions }: Props) {
  const t = useTranslations("admin");
  const kinds = useTranslations("memberships");
  const heldAt = new Map(held.map((one) => [one.departmentId, one]));
  return (
    <>
      <ul className="rows">
        {person.memberships.map((membership) => (
          <li key={membership.id} className="held">
            <span>
              <b>{membership.departmentName}</b>, {membership.title || kinds(membership.kind)}
              <span className="small quiet">
                {" "}
                {membership.endsOn
                  ? t("fromTo", { from: formatDate(membership.startsOn), to: formatDate(membership.endsOn) })
                  : t("from", { from: formatDate(membership.startsOn) })}
              </span>
            </span>
            <ConfirmDetails summary={t("endMembership")} link small>
              <ActionForm
                action={actions.endMembership}
                requestId={crypto.randomUUID()}
                className="stack is-form"
              >
                <input type="hidden" name="membershipId" value={membership.id} />
                <input type="hidden" name="version" value={membership.version} />
                <DateField
                  name="endsOn"
                  label={t("lastDay")}
                  hint={t("lastDayHint")}
                  defaultValue={formatDate(membership.endsOn ?? day)}
                />
                <Ending held={heldAt.get(membership.departmentId)} />
                <div className="actions">
                  <SubmitButton small>{t("save")}</SubmitButton>
                </div>
              </ActionForm>
            </ConfirmDetails>
          </li>
        ))}
      </ul>
      {person.memberships.length === 0 && <p className="quiet small">{t("noMemberships")}</p>}
      <ActionForm action={actions.addMembership} requestId={crypto.randomUUID()} className="adder">
        <input type="hidden" name="personId" value={person.id} />
        <SelectField
          name="departmentId"
          label={t("department")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("chooseDepartment")}
        />
        <SelectField
          name="kind"
          label={t("membershipKind")}
          options={membershipKinds.map((value) => ({ value, label: kinds(value) }))}
          defaultValue="staff"
        />
        <TextField name="title" label={t("membershipTitle")} autoComplete="off" />
        <DateField name="startsOn" label={t("firstDay")} hint={null} defaultValue={formatDate(day)} />
        <SubmitButton>{t("addMembership")}</SubmitButton>
      </ActionForm>
    </>
  );
}

function Ending({ held }: { held: Held | undefined }) {
  return held && <EndingFields held={held} />;
}
