import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Delegation = {
  id: string;
  leaderId: string;
  leaderName: string;
  delegateId: string;
  delegateName: string;
  startsOn: string;
  endsOn: string;
  reason: string;
  version: number;
  mayEnd: boolean;
};

type Props = { delegations: readonly Delegation[]; ownId: string; endDelegation: FormAction };

/** Who decides in whose place, from when to when and why; whoever may, ends it from today on. */
export function DelegationRows({ delegations, ownId, endDelegation }: Props) {
  const t = useTranslations("delegations");
  if (delegations.length === 0) return <p className="quiet small">{t("none")}</p>;
  return (
    <ul className="rows">
      {delegations.map((one) => (
        <li key={one.id} className="held">
          <span>
            <b>{t(kindOf(one, ownId), { leader: one.leaderName, delegate: one.delegateName })}</b>{" "}
            <span className="figures">
              {t("days", { from: formatDate(one.startsOn), to: formatDate(one.endsOn) })}
            </span>
            {one.reason && <span lang="vi">, {one.reason}</span>}
          </span>
          {one.mayEnd && (
            <ActionForm action={endDelegation} requestId={crypto.randomUUID()}>
              <input type="hidden" name="delegationId" value={one.id} />
              <input type="hidden" name="version" value={one.version} />
              <SubmitButton link small>
                {t("end")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function kindOf({ leaderId, delegateId }: Delegation, ownId: string) {
  if (leaderId === ownId) return "ownTo";
  return delegateId === ownId ? "forOwn" : "to";
}
