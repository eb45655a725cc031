import type { Connection } from "@/db/client";
import type { Person } from "../actor";
import type { LocalDate } from "../dates";
import { departmentsWith, peopleWith } from "./directory";
import { ranked } from "./rank";
import { filesWith, meetingsWith } from "./records";
import { tasksWith } from "./tasks";
import { searchWords } from "./words";

/** What everything there is can be found by, in the order in which it is shown. */
export const searchedKinds = ["tasks", "meetings", "departments", "people", "files"] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/**
 * The first few of each kind that have the words and that the person may see, the likeliest first. Of each kind the
 * newest hundred are weighed, so that a word that stands everywhere costs no more than another; whoever looks for one
 * of the others has the whole list behind the few.
 */
export async function findEverything(
  connection: Connection,
  person: Person,
  day: LocalDate,
  search: string,
  most: number,
) {
  const found = searchWords(search).length > 0;
  const [tasks, meetings, departments, people, files] = await Promise.all([
    found ? tasksWith(connection, person, search) : [],
    found ? meetingsWith(connection, person, search) : [],
    found ? departmentsWith(connection, day, search) : [],
    found ? peopleWith(connection, person, day, search) : [],
    found ? filesWith(connection, person, search) : [],
  ]);
  const first = <Row extends { title: string; note?: string }>(rows: readonly Row[]) => ({
    rows: ranked(rows, search).slice(0, most),
    hasMore: rows.length > most,
  });
  return {
    tasks: first(tasks),
    meetings: first(meetings),
    departments: first(departments),
    people: first(people),
    files: first(files),
  };
}

export type Everything = Awaited<ReturnType<typeof findEverything>>;
