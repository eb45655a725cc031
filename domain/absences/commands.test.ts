import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aMembership, aPerson, type Ref } from "@/db/factories";
import { absences, history } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { membersOf } from "../people/queries";
import { addAbsence, endAbsence, removeAbsence } from "./commands";
import { absencesOf } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const days = { startsOn: "16/03/2026", endsOn: "20/03/2026" };

/** Somebody of the lead department who is away these days. */
async function anAbsentee() {
  const person = await aPerson(database, { member: { department: cast.lead } });
  const [absence] = await database
    .insert(absences)
    .values({ personId: person.id, startsOn: "2026-03-16", endsOn: "2026-03-20", note: "Ốm" })
    .returning();
  if (!absence) throw new Error("Nothing was written.");
  return { person, absence };
}

const absencesIn = (person: Ref) =>
  database
    .select({ startsOn: absences.startsOn, endsOn: absences.endsOn, note: absences.note })
    .from(absences)
    .where(eq(absences.personId, person.id))
    .orderBy(asc(absences.startsOn));

const eventsOf = (person: Ref) =>
  database
    .select()
    .from(history)
    .where(and(eq(history.subject, "person"), eq(history.subjectId, person.id)))
    .orderBy(asc(history.id));

/** Who may do what about the absence of somebody of the lead department, who is "self". */
const grid = `
            self head head2 col  coH  unH  exH  leader clerk administrator
  add       ok   ok   ok    F    F    F    F    F      F     ok
  end       ok   ok   ok    F    F    F    F    F      F     ok
  remove    ok   ok   ok    F    F    F    F    F      F     ok
  note      yes  yes  yes   no   no   no   no   no     no    yes
`;
const columns: Record<string, Ref> = {
  head: cast.head,
  head2: cast.secondHead,
  col: cast.colleague,
  coH: cast.coordinatingHead,
  unH: cast.unrelatedHead,
  exH: cast.formerHead,
  leader: cast.leader,
  clerk: cast.clerk,
  administrator: cast.administrator,
};

test.each(readGrid(grid))("whose it is: $row", async ({ row, cells }) => {
  const found: Record<string, string> = {};
  for (const column of Object.keys(cells)) {
    const { person, absence } = await anAbsentee();
    const context = await asked(database, columns[column] ?? person);
    const own = { absenceId: absence.id, version: 1 };
    const later = { personId: person.id, startsOn: "01/04/2026", endsOn: "02/04/2026", note: "" };
    const deeds: Record<string, () => Promise<unknown>> = {
      add: () => addAbsence(context, later),
      end: () => endAbsence(context, { ...own, endsOn: "18/03/2026" }),
      remove: () => removeAbsence(context, own),
    };
    const deed = deeds[row];
    const [read] = await absencesOf(database, context.actor, person.id, day);
    const outcome = deed && (await outcomeOf(deed()));
    found[column] = outcome ? symbolOf(outcome) : read?.note === "Ốm" ? "yes" : "no";
  }
  expect(found).toEqual(cells);
});

describe("an absence", () => {
  test("is written down, moved and taken out; the history knows its days, and not its note", async () => {
    const person = await aPerson(database);
    const context = await asked(database, person);
    await addAbsence(context, { personId: person.id, ...days, note: "  Nghỉ  phép " });
    const [own] = await absencesOf(database, context.actor, person.id, day);
    expect(own).toMatchObject({ startsOn: "2026-03-16", endsOn: "2026-03-20", note: "Nghỉ phép" });
    await endAbsence(context, { absenceId: own?.id, version: 1, endsOn: "17/03/2026" });
    expect(await absencesIn(person)).toEqual([
      { startsOn: "2026-03-16", endsOn: "2026-03-17", note: "Nghỉ phép" },
    ]);
    await removeAbsence(context, { absenceId: own?.id, version: 2 });
    expect(await absencesIn(person)).toEqual([]);
    const told = await eventsOf(person);
    expect(told.map(({ kind }) => kind)).toEqual(["absence_added", "absence_ended", "absence_removed"]);
    expect(JSON.stringify(told)).not.toContain("phép");
  });

  test.each([
    ["the last day before the first", "20/03/2026", "19/03/2026", "endsOn", "ends_before_start"],
    ["a day of another", "20/03/2026", "25/03/2026", "startsOn", "absence_overlaps"],
    ["around another", "01/03/2026", "31/03/2026", "startsOn", "absence_overlaps"],
  ])("is not written down with %s", async (_, startsOn, endsOn, field, key) => {
    const { person } = await anAbsentee();
    const input = { personId: person.id, startsOn, endsOn, note: "" };
    const refusal = await refusalOf(addAbsence(await asked(database, person), input));
    expect(refusal).toMatchObject({ fields: { [field]: { key } } });
    expect(await absencesIn(person)).toHaveLength(1);
  });

  test("may begin the day after another, into which it cannot be moved", async () => {
    const { person } = await anAbsentee();
    const context = await asked(database, person);
    const next = { personId: person.id, startsOn: "21/03/2026", endsOn: "22/03/2026", note: "" };
    expect(await outcomeOf(addAbsence(context, next))).toBe("ok");
    const [first] = await absencesOf(database, context.actor, person.id, day);
    const moved = { absenceId: first?.id, version: 1, endsOn: "21/03/2026" };
    expect(await outcomeOf(endAbsence(context, moved))).toBe("invalid");
  });

  test("is written down once where two write it at the same moment", async () => {
    const person = await aPerson(database);
    const context = await asked(database, person);
    const input = { personId: person.id, ...days, note: "" };
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(addAbsence(context, input))));
    expect(outcomes.toSorted()).toEqual(["invalid", "invalid", "ok"]);
  });

  test("that somebody moved meanwhile is not moved or taken out unseen", async () => {
    const { person, absence } = await anAbsentee();
    const context = await asked(database, person);
    await endAbsence(context, { absenceId: absence.id, version: 1, endsOn: "19/03/2026" });
    const stale = { absenceId: absence.id, version: 1 };
    expect(await outcomeOf(endAbsence(context, { ...stale, endsOn: "18/03/2026" }))).toBe("conflict");
    expect(await outcomeOf(removeAbsence(context, stale))).toBe("conflict");
  });

  test("of nobody, or of who has left, is not found", async () => {
    const gone = await aPerson(database, { deactivatedAt: new Date("2026-03-01T00:00:00Z") });
    const context = await asked(database, cast.administrator);
    for (const personId of [gone.id, cast.lead.id]) {
      expect(await outcomeOf(addAbsence(context, { personId, ...days, note: "" }))).toBe("not_found");
    }
  });
});

test("whoever is away on a day is told with the last day of it", async () => {
  const { person } = await anAbsentee();
  await aMembership(database, person, { department: cast.coordinating });
  const on = async (date: string) =>
    (await membersOf(database, cast.lead.id, date)).find(({ id }) => id === person.id)?.awayUntil;
  expect(await Promise.all(["2026-03-15", "2026-03-16", "2026-03-20", "2026-03-21"].map(on))).toEqual([
    null,
    "2026-03-20",
    "2026-03-20",
    null,
  ]);
});
