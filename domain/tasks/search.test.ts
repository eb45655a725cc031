import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDepartment, aMeeting, aSeries, aTask } from "@/db/factories";
import { meetings, tasks } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { fold } from "../text";
import { findsTasks } from "./search";

const database = await testDatabase();

const words = ["bến", "cảng", "đò", "12/TB", "100%", "a_b"];
const headings = ["Bến đò", "Cảng 12/TB", "a_b", "Đò"];
const titles = ["Bến cảng", "Đò 100%", "Cảng", "12/TB a_b", "Bến", "Sửa 100 bến"];

/** A meeting a heading, the last one by the name of its series, and in each a task a title. */
async function anOfficeOfThem() {
  const lead = await aDepartment(database);
  const all: { id: string; text: string }[] = [];
  for (const [index, heading] of headings.entries()) {
    const isSeries = index === headings.length - 1;
    const series = isSeries ? await aSeries(database, { title: heading }) : undefined;
    const meeting = await aMeeting(database, { title: isSeries ? "Họp" : heading, series });
    for (const title of titles) {
      const { id } = await aTask(database, { meeting, lead, title });
      all.push({ id, text: fold(` ${title} ${heading} `) });
    }
  }
  return all;
}

const all = await anOfficeOfThem();
const ids = all.map(({ id }) => id);

test("each word stands in what is asked or in the heading, whichever of them have how many of the words", async () => {
  const some = fc.subarray(words, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(some, async (chosen) => {
      const rows = await database
        .select({ id: tasks.id })
        .from(tasks)
        .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
        .where(and(inArray(tasks.id, ids), findsTasks(chosen.join(" "))));
      const expected = all.filter(({ text }) => chosen.every((word) => text.includes(` ${fold(word)} `)));
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
});
