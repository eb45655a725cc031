import { WithoutLeader } from "@/components/overview/without-leader";
import { decisionsWithoutLeader } from "@/domain/overview/without-leader";
import { pageContext } from "@/web/page";

/** For clerks: decisions that wait where no leader looks. */
export async function WithoutLeaderPart() {
  const { person, connection, day } = await pageContext();
  return <WithoutLeader {...(await decisionsWithoutLeader(connection, person, day))} />;
}
