import { expect, test } from "vitest";
import { aCast, actorOf, aMeeting, aSeries, type Ref } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf } from "@/test/outcome";
import { getSeries, listSeries } from "./queries";

/**
 * Who sees a series, in the list and by its address, and how many of its meetings. The series: one with an issued, a
 * planned and a draft meeting that the lead department attends; one whose only meeting is restricted; one whose only
 * meeting was cancelled after it was planned; one with a draft only; one without meetings.
 */
const expected = `
                 open restricted cancelled draft empty
  clerk          3    1          1         1     0
  leader         3    0          1         1     0
  administrator  3    0          1         1     0
  head           2    1          1         -     -
  colleague      2    -          1         -     -
  unrelatedHead  -    -          -         -     -
  newcomer       -    -          -         -     -
`;

const database = await testDatabase();
const cast = await aCast(database);
const departments = [cast.lead];
const series: Record<string, Ref> = {};
for (const name of ["open", "restricted", "cancelled", "draft", "empty"]) {
  series[name] = await aSeries(database, { title: `Giao ban ${name}` });
}
for (const status of ["issued", "planned", "draft"] as const) {
  await aMeeting(database, { series: series.open, status, departments });
}
await aMeeting(database, { series: series.restricted, restricted: true, departments });
await aMeeting(database, { series: series.cancelled, status: "cancelled", planned: true, departments });
await aMeeting(database, { series: series.draft, status: "draft", departments });

test.each(readGrid(expected))(
  "$row sees the series of the meetings that are theirs to see",
  async ({ row, cells }) => {
    const actor = await actorOf(database, cast[row as "clerk"], day);
    const listed = new Map((await listSeries(database, actor)).map((one) => [one.id, one.meetings]));
    const seen: Record<string, string> = {};
    for (const [name, { id }] of Object.entries(series)) {
      const found = await outcomeOf(getSeries(database, actor, id));
      expect([name, found]).toEqual([name, listed.has(id) ? "ok" : "not_found"]);
      seen[name] = String(listed.get(id) ?? "-");
    }
    expect(seen).toEqual(cells);
  },
);
