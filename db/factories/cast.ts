import type { Connection } from "../client";
import { aDepartment } from "./departments";
import { aDelegation, aPerson } from "./people";

export type Cast = Awaited<ReturnType<typeof aCast>>;

/**
 * Everybody who can stand in some relation to a task that `lead` leads and `coordinating` helps with, under the
 * responsible `leader`. `headless` and `helper` are departments of the same kinds that nobody heads.
 */
export async function aCast(connection: Connection) {
  const lead = await aDepartment(connection);
  const coordinating = await aDepartment(connection);
  const unrelated = await aDepartment(connection);
  const headless = await aDepartment(connection);
  const helper = await aDepartment(connection);
  const office = (role: "leader" | "clerk" | "administrator") => aPerson(connection, { role });
  const head = (department: { id: string }) => aPerson(connection, { member: { department, kind: "head" } });
  const staff = (department: { id: string }) => aPerson(connection, { member: { department } });
  const people = {
    leader: await office("leader"),
    otherLeader: await office("leader"),
    deputy: await office("leader"),
    clerk: await office("clerk"),
    actingClerk: await office("clerk"),
    administrator: await office("administrator"),
    head: await head(lead),
    secondHead: await head(lead),
    owner: await staff(lead),
    colleague: await staff(lead),
    coordinatingHead: await head(coordinating),
    doer: await staff(coordinating),
    coordinatingStaff: await staff(coordinating),
    unrelatedHead: await head(unrelated),
    unrelatedStaff: await staff(unrelated),
    formerHead: await aPerson(connection, {
      member: { department: lead, kind: "head", until: "2026-01-31" },
    }),
    newcomer: await aPerson(connection),
    headlessOwner: await staff(headless),
    helperDoer: await staff(helper),
  };
  await aDelegation(connection, { leader: people.leader, to: people.deputy });
  await aDelegation(connection, { leader: people.leader, to: people.actingClerk });
  return { lead, coordinating, unrelated, headless, helper, ...people };
}
