import { DelegationLine } from "@/components/people/delegation-line";
import { actingFor } from "@/domain/delegations/queries";
import { pageContext } from "@/web/page";

/** For whom the person decides today. */
export async function ActingPart() {
  const { person, connection, day } = await pageContext();
  return <DelegationLine acting={await actingFor(connection, person, day)} />;
}
