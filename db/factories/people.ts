import { delegations, memberships, officeRoles, people } from "@/db/schema";
import { nameColumns } from "@/domain/people/names";
import { hashPassword } from "@/domain/sessions/passwords";
import type { Connection } from "../client";
import type { Language, MembershipKind, OfficeRole } from "../enums";
import { only, type Ref, suffix } from "./row";

export interface PersonOptions {
  name?: string;
  /** An address of their own unless given; null for a person without an account. */
  email?: string | null;
  password?: string;
  language?: Language;
  deactivatedAt?: Date;
  role?: OfficeRole | OfficeRole[];
  title?: string;
  member?: MemberOptions;
}

interface MemberOptions {
  department: Ref;
  kind?: MembershipKind;
  title?: string;
  from?: string;
  until?: string;
}

/** A person with an address, and with whatever office-wide roles and membership are asked for. */
export async function aPerson(connection: Connection, options: PersonOptions = {}) {
  const own = suffix();
  const { name = `Nguyễn Văn ${own}`, email = `${own}@example.com`, language, deactivatedAt } = options;
  const passwordHash = options.password ? await hashPassword(options.password) : null;
  const columns = { ...nameColumns(name), email, passwordHash, language, deactivatedAt };
  const person = only(
    await connection
      .insert(people)
      .values({ ...columns, createdAt: new Date() })
      .returning(),
  );
  for (const role of [options.role ?? []].flat()) {
    await connection.insert(officeRoles).values({ personId: person.id, role, title: options.title ?? "" });
  }
  if (options.member) await aMembership(connection, person, options.member);
  return person;
}

/** Makes a person staff of a department, since 2014 and with an open end unless said otherwise. */
export async function aMembership(connection: Connection, person: Ref, options: MemberOptions) {
  const { department, kind = "staff", title = "", from = "2014-01-01", until = null } = options;
  const rows = await connection
    .insert(memberships)
    .values({
      personId: person.id,
      departmentId: department.id,
      kind,
      title,
      startsOn: from,
      endsOn: until,
    })
    .returning();
  return only(rows);
}

/** Hands a leader's queue to another, from 2014 to 2199 unless said otherwise. */
export async function aDelegation(
  connection: Connection,
  {
    leader,
    to,
    from = "2014-01-01",
    until = "2199-12-31",
  }: { leader: Ref; to: Ref; from?: string; until?: string },
) {
  const rows = await connection
    .insert(delegations)
    .values({ leaderId: leader.id, delegateId: to.id, startsOn: from, endsOn: until })
    .returning();
  return only(rows);
}
