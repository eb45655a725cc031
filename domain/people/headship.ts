import { type Column, getTableName, type SQL, sql } from "drizzle-orm";
import type { LocalDate } from "../dates";

/** SQL that says whether somebody with an account heads the department of that column on the day. */
export function hasHead(departmentId: Column, day: LocalDate): SQL<boolean> {
  // Written out, because drizzle leaves out the table of a column in a SELECT from one table.
  const department = sql`${sql.identifier(getTableName(departmentId.table))}.${sql.identifier(departmentId.name)}`;
  return sql<boolean>`exists (
    select 1 from memberships head join people person on person.id = head.person_id
    where head.department_id = ${department} and head.kind = 'head'
      and head.starts_on <= ${day} and (head.ends_on is null or head.ends_on >= ${day})
      and person.deactivated_at is null and person.email is not null)`;
}
