import type { Transaction } from "@/db/client";
import type { System } from "@/domain/actor";
import { fixedClock } from "@/domain/clock";
import type { Context } from "@/domain/command";
import { localDate } from "@/domain/dates";
import { loadPerson } from "@/domain/people/load";
import type { GroupKey } from "./add-groups";
import type { DepartmentKey } from "./department-list";
import type { PersonKey } from "./person-list";
import type { Timetable } from "./timetable";

/** What whoever fills in the sample has at hand. */
export interface Desk {
  /** All of the sample is one transaction: a crash leaves nothing of it. */
  tx: Transaction;
  timetable: Timetable;
  departments: Record<DepartmentKey, string>;
  groups: Record<GroupKey, string>;
  people: Record<PersonKey, string>;
  seriesId: string;
}

const seed: System = { kind: "system", name: "sample" };

/** A command of the product itself at a past moment. */
export function asSystem(tx: Transaction, at: Date): Context {
  return { database: tx, actor: seed, clock: fixedClock(at) };
}

/** A command of a person at a past moment, with the rights that they had that day. */
export async function asPerson(tx: Transaction, personId: string, at: Date): Promise<Context> {
  const actor = await loadPerson(tx, personId, localDate(at));
  if (!actor) throw new Error(`Nobody can act as ${personId}.`);
  return { database: tx, actor, clock: fixedClock(at) };
}

export function by(desk: Desk, person: PersonKey, at: Date): Promise<Context> {
  return asPerson(desk.tx, desk.people[person], at);
}

/** The one row that a query of the sample has to find. */
export function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("The sample did not find a row of its own.");
  return row;
}
