import type { Transaction } from "@/db/client";
import { mails, news } from "@/db/schema";
import { loadCalendar } from "@/domain/calendar/queries";
import type { LocalDate } from "@/domain/dates";
import { addDepartments } from "./add-departments";
import { addGroups } from "./add-groups";
import { addOffice } from "./add-office";
import { addPeople } from "./add-people";
import { daysAway } from "./days-away";
import { asPerson, type Desk } from "./desk";
import { letHappen } from "./happenings";
import { draftInHand, orderPast, recentPast, restrictedPast } from "./pasts";
import { planAhead } from "./plan-ahead";
import { beginSeries, settleSeries } from "./series";
import { takeOverArchive } from "./take-over-archive";
import { setUpAt, timetableFor } from "./timetable";

interface Filling {
  today: LocalDate;
  passwordHashes: ReadonlyMap<string, string>;
}

/** Fills in the sample as of a first run on that day: by the commands of the product, each at its moment of the past. */
export async function fillSample(tx: Transaction, { today, passwordHashes }: Filling): Promise<void> {
  const desk = await setUp(tx, { today, passwordHashes });
  const at = setUpAt(desk.timetable);
  await takeOverArchive(desk, at);
  await settleSeries(desk, at);
  const pasts = [recentPast, restrictedPast, orderPast, planAhead, daysAway, draftInHand];
  await letHappen(pasts.flatMap((past) => past(desk)));
  // Nobody is told today of what happened before the office was there.
  await tx.delete(news);
  await tx.delete(mails);
}

async function setUp(tx: Transaction, { today, passwordHashes }: Filling): Promise<Desk> {
  const timetable = timetableFor(today, await loadCalendar(tx));
  const at = setUpAt(timetable);
  await addOffice(tx, at);
  const departments = await addDepartments(tx, at);
  const groups = await addGroups(tx, departments);
  const people = await addPeople(tx, { at, timetable, departments, passwordHashes });
  const seriesId = await beginSeries(await asPerson(tx, people.hien, at), people.khang);
  return { tx, timetable, departments, groups, people, seriesId };
}
