import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  aCast,
  actorOf,
  aDirective,
  aMeeting,
  aPerson,
  aRecord,
  aTask,
  type MeetingOptions,
} from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf } from "@/test/outcome";
import type { Actor } from "../actor";
import { listMeetings } from "./list";
import { getRecord } from "./queries";

/**
 * Who sees a meeting, in the list and by its address. The meetings: a draft, a planned, an issued and a cancelled one
 * that the lead department attends and has a task from; one that was called off after it was planned; an issued one that
 * it only attends; one that it only has a task from. The coordinating department has a part in each task. Columns with
 * "r" are the restricted ones.
 */
const expected = `
                     draft planned issued cancelled called_off attended given  r_draft r_planned r_issued r_cancelled r_called_off r_attended r_given
  chair              sees  sees    sees   sees      sees       sees     sees  sees    sees      sees     sees        sees         sees       sees
  responsible        sees  sees    sees   sees      sees       sees     sees  -       -         sees     -           -            -          sees
  acts_for_chair     sees  sees    sees   sees      sees       sees     sees  sees    sees      sees     sees        sees         sees       sees
  other_leader       sees  sees    sees   sees      sees       sees     sees  -       -         -        -           -            -          -
  clerk              sees  sees    sees   sees      sees       sees     sees  sees    sees      sees     sees        sees         sees       sees
  administrator      sees  sees    sees   sees      sees       sees     sees  -       -         -        -           -            -          -
  system             sees  sees    sees   sees      sees       sees     sees  sees    sees      sees     sees        sees         sees       sees
  head               -     sees    sees   -         sees       sees     sees  -       sees      sees     -           sees         sees       sees
  owner              -     sees    sees   -         sees       sees     sees  -       -         sees     -           -            -          sees
  colleague          -     sees    sees   -         sees       sees     sees  -       -         -        -           -            -          -
  coordinating_head  -     -       sees   -         -          -        sees  -       -         sees     -           -            -          sees
  doer               -     -       sees   -         -          -        sees  -       -         sees     -           -            -          sees
  coordinating_staff -     -       sees   -         -          -        sees  -       -         -        -           -            -          -
  unrelated_head     -     -       -      -         -          -        -     -       -         -        -           -            -          -
  unrelated_staff    -     -       -      -         -          -        -     -       -         -        -           -            -          -
  former_head        -     -       -      -         -          -        -     -       -         -        -           -            -          -
  newcomer           -     -       -      -         -          -        -     -       -         -        -           -            -          -
`;

const database = await testDatabase();
const cast = await aCast(database);
const responsible = await aPerson(database, { role: "leader" });
const people = {
  chair: cast.leader,
  responsible,
  acts_for_chair: cast.deputy,
  other_leader: cast.otherLeader,
  clerk: cast.clerk,
  administrator: cast.administrator,
  head: cast.head,
  owner: cast.owner,
  colleague: cast.colleague,
  coordinating_head: cast.coordinatingHead,
  doer: cast.doer,
  coordinating_staff: cast.coordinatingStaff,
  unrelated_head: cast.unrelatedHead,
  unrelated_staff: cast.unrelatedStaff,
  former_head: cast.formerHead,
  newcomer: cast.newcomer,
};
const actors = new Map<string, Actor>([["system", { kind: "system", name: "worker" }]]);
for (const [name, person] of Object.entries(people)) {
  actors.set(name, await actorOf(database, person, day));
}

function actor(name: string): Actor {
  const found = actors.get(name);
  if (!found) throw new Error(`Nobody is ${name}.`);
  return found;
}

async function aMeetingOf(options: MeetingOptions, hasTask: boolean) {
  const meeting = await aMeeting(database, { chair: cast.leader, ...options });
  const parts = [{ department: cast.coordinating, person: cast.doer }];
  // As in life, a task has an owner and a responsible leader only once its record was issued.
  const given =
    meeting.status === "issued"
      ? ({ status: "in_progress", owner: cast.owner, leader: responsible } as const)
      : { status: null };
  if (hasTask && meeting.status !== "planned") {
    await aTask(database, { meeting, lead: cast.lead, parts, ...given });
  }
  return meeting.id;
}

async function meetingsOf(restricted: boolean) {
  const departments = [cast.lead];
  return {
    draft: await aMeetingOf({ restricted, status: "draft", departments }, true),
    planned: await aMeetingOf({ restricted, status: "planned", departments }, true),
    issued: await aMeetingOf({ restricted, departments }, true),
    cancelled: await aMeetingOf({ restricted, status: "cancelled", departments }, true),
    called_off: await aMeetingOf({ restricted, status: "cancelled", planned: true, departments }, true),
    attended: await aMeetingOf({ restricted, departments }, false),
    given: await aMeetingOf({ restricted }, true),
  };
}

const open = await meetingsOf(false);
const closed = Object.entries(await meetingsOf(true)).map(([name, id]) => [`r_${name}`, id]);
const meetings: Record<string, string> = { ...open, ...Object.fromEntries(closed) };

describe("who sees a meeting", () => {
  test.each(readGrid(expected))("$row", async ({ row, cells }) => {
    const { upcoming, rows } = await listMeetings(database, actor(row), day);
    const listed = new Set([...upcoming, ...rows].map(({ id }) => id));
    const seen: Record<string, string> = {};
    for (const [name, id] of Object.entries(meetings)) {
      const found = await outcomeOf(getRecord(database, actor(row), id));
      expect([name, found]).toEqual([name, listed.has(id) ? "ok" : "not_found"]);
      seen[name] = found === "ok" ? "sees" : "-";
    }
    expect(seen).toEqual(cells);
  });

  test("one that is not seen answers as one that does not exist", async () => {
    for (const id of Object.values(meetings)) {
      const hidden = await refusalOf(getRecord(database, actor("unrelated_head"), id));
      expect(hidden).toEqual(await refusalOf(getRecord(database, actor("clerk"), randomUUID())));
    }
  });
});

test("who is invited sees of a planned meeting its heading and agenda, the office all of it", async () => {
  const record = await aRecord(database, {
    status: "planned",
    department: cast.lead,
    sections: { agenda: "Kết quả năm 2025", plan: "Chưa công bố" },
  });
  const invited = await getRecord(database, actor("head"), record.meeting.id);
  expect(invited.title).toBe(record.meeting.title);
  expect(invited.sections.map(({ kind, body }) => [kind, body])).toEqual([["agenda", "Kết quả năm 2025"]]);
  expect(invited).toMatchObject({ attendance: [], figures: [], conclusions: [] });
  const { rows } = await listMeetings(database, actor("head"), day);
  const row = rows.find(({ id }) => id === record.meeting.id);
  expect(row).toMatchObject({ conclusions: 0, tasks: 0 });

  const whole = await getRecord(database, actor("clerk"), record.meeting.id);
  expect(whole.sections).toHaveLength(3);
  expect(whole.attendance).toHaveLength(1);
  expect(whole.figures).toHaveLength(1);
  expect(whole.conclusions.flatMap(({ tasks }) => tasks)).toHaveLength(1);
});

test("who was invited learns of a cancelled meeting what it knew of the planned one, and why", async () => {
  const options = { status: "cancelled", planned: true, department: cast.lead } as const;
  const { meeting } = await aRecord(database, { ...options, sections: { agenda: "Kết quả năm 2025" } });
  const invited = await getRecord(database, actor("head"), meeting.id);
  expect(invited.sections.map(({ kind }) => kind)).toEqual(["agenda"]);
  expect(invited).toMatchObject({ attendance: [], figures: [], conclusions: [] });
  expect((await getRecord(database, actor("clerk"), meeting.id)).conclusions).toHaveLength(1);
});

test("a record names all that was given, and how it goes only to who may see the task", async () => {
  const meeting = await aMeeting(database, { departments: [cast.lead, cast.unrelated] });
  const directive = await aDirective(database, { meeting });
  const given = { meeting, directive, status: "in_progress", dueOn: "2026-04-30", percent: 40 } as const;
  const own = await aTask(database, { ...given, lead: cast.lead, owner: cast.owner });
  const foreign = await aTask(database, { ...given, lead: cast.unrelated, owner: cast.unrelatedStaff });

  const tasksFor = async (name: string) => {
    const { conclusions } = await getRecord(database, actor(name), meeting.id);
    return new Map(conclusions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  };
  const seen = await tasksFor("head");
  expect(seen.get(own.id)).toMatchObject({
    visible: true,
    status: "in_progress",
    percent: 40,
    ownerName: cast.owner.name,
  });
  expect(seen.get(foreign.id)).toMatchObject({
    visible: false,
    title: foreign.title,
    leadName: cast.unrelated.name,
    dueOn: "2026-04-30",
    status: null,
    percent: 0,
    ownerName: null,
    submittedOn: null,
  });
  const all = await tasksFor("clerk");
  expect(all.get(foreign.id)).toMatchObject({ visible: true, ownerName: cast.unrelatedStaff.name });
});
