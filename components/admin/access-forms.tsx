import { useTranslations } from "next-intl";
import type { PersonHoldings } from "@/domain/people/holdings";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { LeavingFields } from "./leaving-fields";

type Props = {
  person: {
    id: string;
    name: string;
    version: number;
    email: string | null;
    hasPassword: boolean;
    deactivatedAt: Date | null;
  };
  /** What they hold, which somebody else takes when they are deactivated. */
  holdings: PersonHoldings;
  /** Whether mails leave, so that the link can go by one. */
  byMail: boolean;
  actions: { makeLink: FormAction; setActive: FormAction };
};

/** Whether a person can sign in, the one-time link that lets them set a password, and the end of it all. */
export function AccessForms({ person, holdings, byMail, actions }: Props) {
  const t = useTranslations("admin");
  const active = !person.deactivatedAt;
  return (
    <div className="stack is-form">
      <p>
        {t(
          active
            ? person.email
              ? person.hasPassword
                ? "canSignIn"
                : "hasNoPassword"
              : "hasNoAddress"
            : "isDeactivated",
        )}
      </p>
      {active && person.email && (
        <ActionForm action={actions.makeLink} className="stack link-form" keep>
          <input type="hidden" name="personId" value={person.id} />
          <p className="small quiet">{t(person.hasPassword ? "resetHint" : "invitationHint")}</p>
          <div className="actions">
            <SubmitButton>{t(person.hasPassword ? "makeReset" : "makeInvitation")}</SubmitButton>
            {byMail && (
              <SubmitButton name="by" value="mail">
                {t(person.hasPassword ? "mailReset" : "mailInvitation")}
              </SubmitButton>
            )}
          </div>
        </ActionForm>
      )}
      <ConfirmDetails summary={t(active ? "deactivate" : "reactivate")} link>
        <ActionForm action={actions.setActive} requestId={crypto.randomUUID()} className="stack">
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
          <input type="hidden" name="active" value={active ? "no" : "yes"} />
          <p className="small">{t(active ? "deactivateWhat" : "reactivateWhat")}</p>
          {active && <LeavingFields name={person.name} holdings={holdings} />}
          <div className="actions">
            <SubmitButton>{t(active ? "deactivateNow" : "reactivateNow")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
    </div>
  );
}
