import { aDirective, aRecord } from "@/db/factories";
import { expect, test } from "./cast";
import { Writer } from "./writer";

/** The same numbers each time, so that a failure comes again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test("500 edits of two clients on a bad line end in one text, and none that was acknowledged is missing", async ({
  database,
  cast,
  as,
}) => {
  test.setTimeout(300_000);
  const { meeting, section, directive } = await aRecord(database, { status: "draft", department: cast.lead });
  const second = await aDirective(database, { meeting, body: "", position: "a1" });
  const texts = [
    { part: "section" as const, ...section },
    { part: "directive" as const, ...directive },
    { part: "directive" as const, ...second },
  ].map(({ part, id, version, body }) => ({ part, id, version, body }));
  const address = `/api/meetings/${meeting.id}`;
  const both = [
    new Writer("a", address, await as("clerk"), texts, 0, randomFrom(7)),
    new Writer("b", address, await as("actingClerk"), texts, 0, randomFrom(11)),
  ];
  await Promise.all(
    both.map(async (writer) => {
      for (let count = 0; count < 250; count += 1) await writer.edit();
    }),
  );
  expect(both.flatMap(({ acknowledged }) => acknowledged)).toHaveLength(500);

  const bodies = (writer?: Writer) => texts.map(({ id }) => writer?.texts.get(id)?.body);
  const standing = await database.query.meetings.findFirst({
    where: (row, { eq }) => eq(row.id, meeting.id),
  });
  const last = standing?.revision;
  await expect.poll(() => both.map(({ revision }) => revision)).toEqual([last, last]);
  expect(bodies(both[0])).toEqual(bodies(both[1]));
  const stored = new Map(
    [
      ...(await database.query.meetingSections.findMany({ where: (row, { eq }) => eq(row.id, section.id) })),
      ...(await database.query.directives.findMany({
        where: (row, { eq }) => eq(row.meetingId, meeting.id),
      })),
    ].map(({ id, body }) => [id, body]),
  );
  expect(texts.map(({ id }) => stored.get(id))).toEqual(bodies(both[0]));

  const rows = await database.query.recordRevisions.findMany({
    where: (row, { eq }) => eq(row.meetingId, meeting.id),
    orderBy: (row, { asc }) => asc(row.number),
  });
  for (const { id, body } of texts) {
    let told = body;
    for (const { before, after } of rows.filter(({ partId }) => partId === id)) {
      expect(before).toEqual({ body: told });
      told = String(after.body);
    }
    expect(told).toBe(stored.get(id));
  }
  for (const { partId, burst, came, went } of both.flatMap(({ acknowledged }) => acknowledged)) {
    const own = rows.filter((row) => row.partId === partId && row.burstId === burst);
    expect(own).toHaveLength(1);
    const [row] = own;
    if (came) expect(row?.after.body).toContain(came);
    if (went)
      expect([row?.before.body, row?.after.body]).toEqual([
        expect.stringContaining(went),
        expect.not.stringContaining(went),
      ]);
  }
  for (const writer of both) writer.leave();
});
