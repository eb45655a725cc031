import { createHash } from "node:crypto";
import { and, asc, eq, gte, inArray, ne, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { delegations, departments, memberships, taskParts, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";
import { openStatuses } from "../tasks/rules";
import { isHeldOn, leaders, membersOf, type PersonOption } from "./queries";

/** What a person holds at a department that somebody else would have to take: open tasks, and parts of such. */
export interface Held {
  departmentId: string;
  departmentName: string;
  taskIds: string[];
  partIds: string[];
  /** Whether the department would have no head who can sign in. */
  isLastHead: boolean;
  /** Who else can be named there, by given name. */
  members: PersonOption[];
  /** Changes when what is held here changes: whoever chooses who takes it has seen just this. */
  seen: string;
}

/** All that a person holds. */
export interface PersonHoldings {
  departments: Held[];
  /** Open tasks whose decisions are this leader's. */
  queueIds: string[];
  /** The other leaders. */
  leaders: PersonOption[];
  /** Delegations that are not over, given and held. */
  delegationIds: string[];
  seen: string;
}

const isOpen = inArray(tasks.status, [...openStatuses]);

/** What a person holds on the day, for the administrator, in counts and without a title. Throws NotFoundError. */
export async function getHoldings(connection: Connection, actor: Actor, personId: string, day: LocalDate) {
  if (!mayInOffice(actor, "manage_people")) throw new NotFoundError();
  return holdingsOf(connection, personId, day);
}

/** What a person holds on the day. */
export async function holdingsOf(
  connection: Connection,
  personId: string,
  day: LocalDate,
): Promise<PersonHoldings> {
  const [owned, parts, queue, headed, delegated] = await Promise.all([
    connection
      .select({ id: tasks.id, departmentId: sql<string>`${tasks.leadDepartmentId}` })
      .from(tasks)
      .where(and(eq(tasks.ownerId, personId), isOpen))
      .orderBy(asc(tasks.id)),
    connection
      .select({ id: taskParts.id, departmentId: taskParts.departmentId })
      .from(taskParts)
      .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
      .where(and(eq(taskParts.personId, personId), ne(taskParts.status, "done"), isOpen))
      .orderBy(asc(taskParts.id)),
    connection
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(eq(tasks.responsibleLeaderId, personId), isOpen))
      .orderBy(asc(tasks.id)),
    headedAlone(connection, personId, day),
    connection
      .select({ id: delegations.id })
      .from(delegations)
      .where(
        and(
          or(eq(delegations.leaderId, personId), eq(delegations.delegateId, personId)),
          gte(delegations.endsOn, day),
        ),
      )
      .orderBy(asc(delegations.id)),
  ]);
  const held = new Map<string, Pick<Held, "taskIds" | "partIds">>();
  const at = (departmentId: string) => {
    const one = held.get(departmentId) ?? { taskIds: [], partIds: [] };
    held.set(departmentId, one);
    return one;
  };
  for (const { id, departmentId } of owned) at(departmentId).taskIds.push(id);
  for (const { id, departmentId } of parts) at(departmentId).partIds.push(id);
  for (const departmentId of headed) at(departmentId);
  const rows = await departmentsWith(connection, held, headed, personId, day);
  const queueIds = queue.map(({ id }) => id);
  const delegationIds = delegated.map(({ id }) => id);
  const others = queueIds.length > 0 ? await leaders(connection) : [];
  return {
    departments: rows,
    queueIds,
    leaders: others.filter(({ id }) => id !== personId),
    delegationIds,
    seen: hashOf([rows.map(({ seen }) => seen), queueIds, delegationIds]),
  };
}

/** Whether somebody has to take something there. */
export function isToBeTaken({ taskIds, partIds }: Held): boolean {
  return taskIds.length + partIds.length > 0;
}

/** Whether nothing changes for anybody else when the person goes. */
export function holdsNothing({ departments: held, queueIds, delegationIds }: PersonHoldings): boolean {
  return held.length === 0 && queueIds.length === 0 && delegationIds.length === 0;
}

async function departmentsWith(
  connection: Connection,
  held: ReadonlyMap<string, Pick<Held, "taskIds" | "partIds">>,
  headed: readonly string[],
  personId: string,
  day: LocalDate,
): Promise<Held[]> {
  const rows = await connection
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, [...held.keys()]))
    .orderBy(asc(departments.position), asc(departments.id));
  return Promise.all(
    rows.map(async ({ id, name }) => {
      const { taskIds, partIds } = held.get(id) ?? { taskIds: [], partIds: [] };
      const members = await membersOf(connection, id, day);
      const isLastHead = headed.includes(id);
      return {
        departmentId: id,
        departmentName: name,
        taskIds,
        partIds,
        isLastHead,
        members: members.filter((member) => member.id !== personId),
        seen: hashOf([taskIds, partIds, isLastHead]),
      };
    }),
  );
}

/** The departments that the person heads on the day and nobody else with an account does. */
async function headedAlone(connection: Connection, personId: string, day: LocalDate): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ id: memberships.departmentId })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.kind, "head"),
        isHeldOn(day),
        sql`not exists (select 1 from memberships other join people person on person.id = other.person_id
          where other.department_id = "memberships"."department_id" and other.kind = 'head'
            and other.person_id <> ${personId} and person.deactivated_at is null and person.email is not null
            and other.starts_on <= ${day} and (other.ends_on is null or other.ends_on >= ${day}))`,
      ),
    );
  return rows.map((row) => row.id);
}

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
