import { getTranslations } from "next-intl/server";
import { DelegationForm } from "@/components/people/delegation-form";
import { DelegationRows } from "@/components/people/delegation-rows";
import { Entry } from "@/components/ui/entry";
import { hasRole } from "@/domain/actor";
import { delegationsFor, possibleDelegates } from "@/domain/delegations/queries";
import { leaders } from "@/domain/people/queries";
import { mayOnPerson } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { addDelegation, endDelegation } from "./away-actions";

/** Who decides in whose place: for leaders and clerks, and whoever acts for somebody. */
export async function DelegationPart() {
  const { person, connection, day } = await pageContext();
  if (!hasRole(person, "leader") && !hasRole(person, "clerk")) return null;
  const leaderId = hasRole(person, "leader") ? person.id : null;
  const [t, known, delegates, all] = await Promise.all([
    getTranslations("delegations"),
    delegationsFor(connection, person, day),
    possibleDelegates(connection, leaderId),
    leaders(connection),
  ]);
  const may = (action: "delegate" | "end_delegation", id: string) =>
    mayOnPerson(person, action, { id, departmentIds: [] });
  const others = all.filter(({ id }) => id !== person.id && may("delegate", id));
  const form = { delegates, day, action: addDelegation };
  return (
    <Entry id="delegations" side={t("title")}>
      <h2>{t("given")}</h2>
      <div className="stack">
        <p className="small quiet">{t("what")}</p>
        <DelegationRows
          delegations={known.map((one) => ({ ...one, mayEnd: may("end_delegation", one.leaderId) }))}
          ownId={person.id}
          endDelegation={endDelegation}
        />
        {leaderId && <DelegationForm {...form} leaderId={leaderId} leaders={[]} />}
        {hasRole(person, "clerk") && <DelegationForm {...form} leaderId={null} leaders={others} />}
      </div>
    </Entry>
  );
}
