import type { Language, MembershipKind, OfficeRole } from "@/db/enums";
import type { LocalDate } from "./dates";

/** Somebody who acts: loaded afresh from the database for each request, so that it says what holds today. */
export interface Person {
  kind: "person";
  id: string;
  name: string;
  givenName: string;
  email: string | null;
  title: string;
  language: Language;
  roles: ReadonlySet<OfficeRole>;
  memberships: readonly {
    departmentId: string;
    departmentName: string;
    kind: MembershipKind;
    title: string;
  }[];
  /** Departments that ended and whose work went to one that this person belongs to today. */
  inherits: readonly string[];
  /** Leaders whose queue this person holds today by delegation. */
  actsFor: readonly string[];
}

/** The product itself, named by what it does: "worker", "seed". It may do what it is made for and is asked nothing. */
export interface System {
  kind: "system";
  name: string;
}

export type Actor = Person | System;

/** Whether the actor holds an office-wide role. */
export function hasRole(actor: Actor, role: OfficeRole): boolean {
  return actor.kind === "person" && actor.roles.has(role);
}

/** Whether the actor sees the whole office (restricted meetings apart). */
export function isOfficeWide(actor: Actor): boolean {
  return actor.kind === "system" || actor.roles.size > 0;
}

/** Ids of the departments that the actor belongs to today, as head or at all. */
export function departmentsOf(actor: Actor, kind?: MembershipKind): string[] {
  if (actor.kind === "system") return [];
  const held = actor.memberships.filter((membership) => !kind || membership.kind === kind);
  return [...new Set(held.map((membership) => membership.departmentId))];
}

/** Ids of the departments whose records and tasks the actor sees: their own, and those that were merged into them. */
export function reachOf(actor: Actor): string[] {
  if (actor.kind === "system") return [];
  return [...new Set([...departmentsOf(actor), ...actor.inherits])];
}

/** Whether the actor heads the department today. */
export function heads(actor: Actor, departmentId: string | null): boolean {
  return departmentId !== null && departmentsOf(actor, "head").includes(departmentId);
}

/** Whether a dated row (both ends included, an open end is null) holds on the day. */
export function holdsOn(row: { startsOn: LocalDate; endsOn: LocalDate | null }, day: LocalDate): boolean {
  return row.startsOn <= day && (row.endsOn === null || day <= row.endsOn);
}
