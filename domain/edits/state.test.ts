import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDirective, aPerson, aRecord, type RecordRows } from "@/db/factories";
import { meetings, recordPresences } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { sendEdits } from "@/test/editing";
import { fixedClock } from "../clock";
import { saveDirective } from "../directives/commands";
import { issueMeeting } from "../meetings/issue";
import { tellPresence } from "../presence/commands";
import { newsFor } from "./news";
import { recordChannel } from "./notify";
import { changesSince, recordState } from "./state";
import type { Edit } from "./types";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const colleague = await aPerson(database, { role: "clerk", name: "Lê Thị Hai" });
const other = await asked(database, colleague);
const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
const since = (record: RecordRows, revision: number) =>
  changesSince(database, clerk.actor, record.meeting.id, revision);
const write = (record: RecordRows, version: number, body: string): Edit => ({
  do: "set",
  part: "directive",
  id: record.directive.id,
  version,
  fields: { body },
});

describe("a record as it stands", () => {
  test("is all of its parts, in their order", async () => {
    const record = await aDraft();
    const first = await aDirective(database, { meeting: record.meeting, position: "Zz" });
    const { revision, status, parts } = await recordState(database, clerk.actor, record.meeting.id);
    expect([revision, status]).toEqual([0, "draft"]);
    expect(parts.map(({ part, id, parent }) => [part, id, parent])).toEqual([
      ["heading", record.meeting.id, undefined],
      ["section", record.section.id, undefined],
      ["attendance", record.attendance.id, undefined],
      ["figure", record.figure.id, undefined],
      ["directive", first.id, undefined],
      ["directive", record.directive.id, undefined],
      ["task", record.task.id, record.directive.id],
    ]);
    expect(parts[0]?.fields).toMatchObject({ date: "2026-01-15", time: "08:00", chairId: cast.leader.id });
    expect(parts[2]?.fields).toMatchObject({ name: cast.lead.name, status: "present", delegates: "" });
  });
});

describe("what was written since", () => {
  test("is what differs from what one has, however it was written", async () => {
    const record = await aDraft();
    const [added, gone] = [randomUUID(), record.figure.id];
    await sendEdits(other, record.meeting, [write(record, 1, "Một")]);
    await sendEdits(other, record.meeting, [
      { do: "add", part: "directive", id: added, fields: { body: "Hai" } },
      { do: "remove", part: "figure", id: gone, version: 1 },
    ]);
    const form = { meetingId: record.meeting.id, directiveId: record.directive.id, version: 2 };
    await saveDirective(other, { ...form, body: "Một, từ biểu mẫu" });
    const all = await recordState(database, clerk.actor, record.meeting.id);
    const ofId = (id: string) => all.parts.find((part) => part.id === id);
    const news = await since(record, 0);
    expect(news.revision).toBe(3);
    expect(news.parts).toHaveLength(3);
    expect(news.parts).toEqual(
      expect.arrayContaining([
        ofId(record.directive.id),
        ofId(added),
        { part: "figure", id: gone, removed: true },
      ]),
    );
    expect((await since(record, 2)).parts).toEqual([ofId(record.directive.id)]);
    expect((await since(record, 3)).parts).toEqual([]);
    expect((await since(record, 99)).parts).toEqual([]);
  });

  test("names what moved, and the tasks that went with their conclusion", async () => {
    const record = await aDraft();
    await aDirective(database, { meeting: record.meeting, position: "a1" });
    await sendEdits(other, record.meeting, [{ do: "move", part: "directive", id: record.directive.id }]);
    expect((await since(record, 0)).parts).toMatchObject([{ id: record.directive.id, version: 1 }]);
    await sendEdits(other, record.meeting, [
      { do: "remove", part: "directive", id: record.directive.id, version: 1 },
    ]);
    expect(new Set((await since(record, 1)).parts.map(({ id }) => id))).toEqual(
      new Set([record.directive.id, record.task.id]),
    );
  });
});

describe("who is there", () => {
  const at = (seconds: number) => fixedClock(new Date(clock.now().getTime() + seconds * 1_000));
  const look = (record: RecordRows, clientId: string, seconds = 0, renew = true) =>
    newsFor({ ...clerk, clock: at(seconds) }, { meetingId: record.meeting.id, clientId }, 0, { renew });
  const mine = { personId: cast.clerk.id, name: cast.clerk.name };
  const theirs = { personId: colleague.id, name: colleague.name };

  test("is each tab, and the part that it is in", async () => {
    const record = await aDraft();
    const [here, there] = [randomUUID(), randomUUID()];
    await tellPresence(other, record.meeting.id, { client: there, part: record.directive.id });
    const { people } = await look(record, here);
    expect(people).toHaveLength(2);
    expect(people).toContainEqual({ client: here, ...mine, part: null });
    expect(people).toContainEqual({ client: there, ...theirs, part: record.directive.id });
    await tellPresence(other, record.meeting.id, { client: there, part: null });
    expect((await look(record, here)).people).toContainEqual({ client: there, ...theirs, part: null });
    await tellPresence(other, record.meeting.id, { client: there, part: null, leaving: true });
    expect((await look(record, here)).people).toEqual([{ client: here, ...mine, part: null }]);
  });

  test("is there for thirty seconds, and longer where that is renewed", async () => {
    const record = await aDraft();
    const [here, there] = [randomUUID(), randomUUID()];
    await tellPresence(other, record.meeting.id, { client: there, part: record.task.id });
    await look(record, here, 0);
    await look(record, here, 20);
    expect((await look(record, here, 30, false)).people).toHaveLength(2);
    expect((await look(record, here, 31, false)).people).toEqual([{ client: here, ...mine, part: null }]);
    await tellPresence({ ...other, clock: at(60) }, record.meeting.id, { client: there, part: null });
    const kept = await database
      .select()
      .from(recordPresences)
      .where(eq(recordPresences.meetingId, record.meeting.id));
    expect(kept.map(({ clientId }) => clientId)).toEqual([there]);
  });

  test("cannot be claimed by somebody else", async () => {
    const record = await aDraft();
    const client = randomUUID();
    await look(record, client);
    await tellPresence(other, record.meeting.id, { client, part: record.task.id });
    await tellPresence(other, record.meeting.id, { client, part: null, leaving: true });
    expect((await look(record, client, 1, false)).people).toEqual([{ client, ...mine, part: null }]);
  });

  test("is twelve tabs of a person at the most, the latest", async () => {
    const record = await aDraft();
    const [first, ...rest] = Array.from({ length: 13 }, () => randomUUID());
    await tellPresence(other, record.meeting.id, { client: randomUUID(), part: null });
    for (const [second, client] of [first ?? "", ...rest].entries()) await look(record, client, second);
    const { people } = await look(record, rest[0] ?? "", 13);
    const own = people.filter(({ personId }) => personId === mine.personId);
    expect(own.map(({ client }) => client).sort()).toEqual(rest.sort());
    expect(people).toHaveLength(13);
  });

  test("is nobody where nobody writes any more", async () => {
    const record = await aDraft();
    await look(record, randomUUID());
    await issueMeeting(clerk, { meetingId: record.meeting.id, version: 1 });
    expect(await look(record, randomUUID())).toMatchObject({ status: "issued", people: [] });
  });
});

describe("whoever has a record open is told", () => {
  const heard: string[] = [];
  const listening = database.$client.listen(recordChannel, (meetingId) => heard.push(meetingId));
  /** What was heard of it until something of another record is, which comes later. */
  const toldOf = async (record: RecordRows) => {
    const mark = randomUUID();
    await database.$client.notify(recordChannel, mark);
    await expect.poll(() => heard.includes(mark)).toBe(true);
    return heard.filter((meetingId) => meetingId === record.meeting.id).length;
  };

  test.each<[string, number, (record: RecordRows) => Promise<unknown>]>([
    ["an edit", 1, (record) => sendEdits(other, record.meeting, [write(record, 1, "Một")])],
    [
      "an edit that changes nothing",
      0,
      (record) => sendEdits(other, record.meeting, [write(record, 1, record.directive.body)]),
    ],
    [
      "a stale edit",
      0,
      (record) => sendEdits(other, record.meeting, [write(record, 7, "x")]).catch(() => {}),
    ],
    ["who comes", 1, ({ meeting }) => tellPresence(other, meeting.id, { client: randomUUID(), part: null })],
    ["the issue", 1, ({ meeting }) => issueMeeting(other, { meetingId: meeting.id, version: 1 })],
  ])("of %s", async (_, times, act) => {
    await listening;
    const record = await aDraft();
    await act(record);
    expect(await toldOf(record)).toBe(times);
  });
});

test("a record that was not written in since is told by its row alone", async () => {
  const record = await aDraft();
  await database.update(meetings).set({ revision: 5 }).where(eq(meetings.id, record.meeting.id));
  expect(await since(record, 5)).toEqual({ revision: 5, status: "draft", parts: [] });
});
