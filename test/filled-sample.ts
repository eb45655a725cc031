import { eq } from "drizzle-orm";
import { beforeAll } from "vitest";
import { people } from "@/db/schema";
import { seedCalendar } from "@/db/seed/calendar";
import { fillSample } from "@/db/seed/sample";
import { addressOf } from "@/db/seed/sample/accounts";
import { type PersonKey, personList } from "@/db/seed/sample/person-list";
import type { Person } from "@/domain/actor";
import type { LocalDate } from "@/domain/dates";
import { listMeetings } from "@/domain/meetings/list";
import { loadPerson } from "@/domain/people/load";
import { testDatabase } from "./database";

/** A database with the sample as of a first run on that day, and what its people find there. */
export async function filledSample(today: LocalDate) {
  const database = await testDatabase();
  beforeAll(async () => {
    await seedCalendar(database);
    await database.transaction((tx) => fillSample(tx, { today, passwordHashes: new Map() }));
  });

  const who = async (key: PersonKey): Promise<Person> => {
    const [row] = await database
      .select()
      .from(people)
      .where(eq(people.email, addressOf(personList[key].name)));
    const person = await loadPerson(database, row?.id ?? "", today);
    if (!person) throw new Error(`${key} is not there.`);
    return person;
  };

  const meetingsFor = async (person: Person) => {
    const { upcoming, rows } = await listMeetings(database, person, today);
    return [...upcoming, ...rows];
  };

  return { database, who, meetingsFor };
}
