import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { WorkDesk } from "@/components/tasks/work-desk";
import { RowKeys } from "@/components/ui/row-keys";
import { departmentsOf } from "@/domain/actor";
import { membersOf } from "@/domain/people/queries";
import { messages } from "@/messages";
import { pageContext } from "@/web/page";
import { moveTask, nameOwner, namePartPerson } from "../tasks/actions";

/** Round the rows of My work: what their forms need in the browser, once for all of them, and the keys. */
export async function Desk({ members, children }: { members: Members; children: ReactNode }) {
  const { state, workRow, report, owner, move, part } = messages[await getLocale()];
  const actions = { moveTask, nameOwner, namePartPerson };
  return (
    <NextIntlClientProvider messages={{ state, workRow, report, owner, move, part }}>
      <WorkDesk desk={{ actions, members }}>{children}</WorkDesk>
      <RowKeys />
    </NextIntlClientProvider>
  );
}

export type Members = Awaited<ReturnType<typeof membersOfHeaded>>;

/** Who can do the work of the departments that one heads, by the department's id. */
export async function membersOfHeaded() {
  const { person, connection, day } = await pageContext();
  const headed = departmentsOf(person, "head");
  return Object.fromEntries(
    await Promise.all(headed.map(async (id) => [id, await membersOf(connection, id, day)] as const)),
  );
}

/** The same people, each once. */
export function everyone(members: Members) {
  const all = Object.values(members).flat();
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
