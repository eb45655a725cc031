import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCast, actorOf, aMeeting, aSeries, aTask, type Ref } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { chosenIds } from "./bulk-choice";
import { parseBulk } from "./bulk-input";
import { mostAtOnce } from "./bulk-rules";
import { exportTasks } from "./export";
import { filterChoices, filterNames } from "./filter-names";
import { parseListQuery } from "./list-query";

const bounds = { today: day, soonUntil: "2026-03-23" };
const database = await testDatabase();
const cast = await aCast(database);
const people: Record<string, Ref> = { ...cast };
const series = await aSeries(database);
const meeting = await aMeeting(database, {
  series,
  departments: [cast.lead],
  restricted: true,
  chair: cast.leader,
});
await aTask(database, {
  meeting,
  lead: cast.lead,
  owner: cast.owner,
  status: "in_progress",
  leader: cast.leader,
});

/** What a chip names: "+" where it does, "-" where the reader learns no more than that there is a filter. */
const expected = `
                   owner leader department meeting series
  leader           +     +      +          +       +
  otherLeader      +     +      +          -       +
  clerk            +     +      +          +       +
  administrator    +     +      +          -       +
  head             +     +      +          +       +
  colleague        +     +      +          -       -
  coordinatingHead -     +      +          -       -
  unrelatedHead    -     +      +          -       -
  newcomer         -     +      +          -       -
`;

describe("a chip says no more than the reader may see", () => {
  test.each(readGrid(expected))("$row", async ({ row, cells }) => {
    const actor = await actorOf(database, people[row] ?? cast.newcomer, day);
    const query = parseListQuery({
      owner: cast.owner.id,
      leader: cast.leader.id,
      department: cast.lead.id,
      meeting: meeting.id,
      series: series.id,
    });
    const names = await filterNames(database, actor, query);
    const found = Object.entries(names).map(([key, name]) => [
      key.replace("Id", ""),
      name === null ? "-" : "+",
    ]);
    expect(Object.fromEntries(found)).toEqual(cells);
    const { owners } = await filterChoices(database, actor, query, day);
    expect(owners.some(({ id }) => id === cast.owner.id)).toBe(cells.owner === "+");
  });
});

describe("a file holds", () => {
  const read = async (person: Ref, most?: number) => {
    const actor = await actorOf(database, person, day);
    const batches = [];
    for await (const batch of exportTasks(database, actor, parseListQuery({ sort: "title" }), bounds, most)) {
      batches.push(batch);
    }
    return { ids: batches.flatMap(({ rows }) => rows.map((row) => row.id)), more: batches.at(-1)?.more };
  };

  test("each row that its reader may see once, and says where there would be more", async () => {
    for (let at = 0; at < 12; at++) await aTask(database, { lead: cast.lead, title: `Việc ${at % 3}` });
    const all = await read(cast.head);
    expect(new Set(all.ids).size).toBe(13);
    expect(all).toEqual({ ids: expect.arrayContaining([]), more: false });
    expect(await read(cast.head, 13)).toEqual(all);
    expect(await read(cast.head, 5)).toEqual({ ids: all.ids.slice(0, 5), more: true });
    expect(await read(cast.unrelatedHead)).toEqual({ ids: [], more: false });
  });
});

describe("what is chosen", () => {
  test("is what was ticked, or the list in view as far as one may change at once", async () => {
    const actor = await actorOf(database, cast.head, day);
    const ticked = { taskIds: [cast.lead.id], all: false, of: "" };
    expect(await chosenIds(database, actor, ticked, bounds)).toEqual({ ids: [cast.lead.id], more: false });
    const whole = await chosenIds(database, actor, { ...ticked, all: true }, bounds);
    expect(whole.ids).toHaveLength(13);
    const stranger = await actorOf(database, cast.unrelatedHead, day);
    expect((await chosenIds(database, stranger, { ...ticked, all: true }, bounds)).ids).toEqual([]);
  });

  test("is read from any address at all", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.uuid()), { maxLength: 600 }),
    );
    const names = fc.constantFrom("change", "value", "id", "all", "of");
    fc.assert(
      fc.property(fc.dictionary(names, anything), (params) => {
        const read = parseBulk(params);
        expect(read.taskIds.length).toBeLessThanOrEqual(mostAtOnce);
        expect(parseBulk({ ...read, id: [...read.taskIds], all: read.all ? "1" : "", value: "" }).of).toBe(
          read.of,
        );
      }),
    );
  });
});
