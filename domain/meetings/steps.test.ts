import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { MeetingKind, MeetingStatus } from "@/db/enums";
import { aCast, actorOf, aMeeting, aRecord, type MeetingOptions, type Ref } from "@/db/factories";
import { history, meetings, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { complaintOf, outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import type { Context } from "../command";
import { cancelMeeting, reviveMeeting } from "./cancel";
import { cancellationOf } from "./cancellation";
import { saveSection } from "./commands";
import { setNotice } from "./notice";
import { beginRecord, planMeeting } from "./plan";
import { getRecord } from "./queries";

/**
 * Who may take a step in the life of a meeting, by its state: "ok", "F" for forbidden (it is seen), "-" for not found,
 * "R" for refused by the state. The columns: chair, another leader, a clerk, an administrator, the product itself; head
 * and staff of a department that attends; head of another department; one without any. The rows that end in "_order" are
 * direct orders, those in "_r" restricted.
 */
const expected = `
                       chair lead2 clk adm sys head staff unH new
  begin_planned        F     F     ok  F   F   F    F     -   -
  begin_planned_r      F     -     ok  -   F   F    -     -   -
  begin_draft          F     F     R   F   F   -    -     -   -
  begin_issued         F     F     R   F   F   F    F     -   -
  begin_cancelled      F     F     R   F   F   -    -     -   -
  cancel_planned       F     F     ok  F   F   F    F     -   -
  cancel_draft         F     F     ok  F   F   -    -     -   -
  cancel_draft_r       F     -     ok  -   F   -    -     -   -
  cancel_draft_order   F     F     ok  F   F   -    -     -   -
  cancel_issued        F     F     R   F   F   F    F     -   -
  cancel_cancelled     F     F     R   F   F   -    -     -   -
  revive_planned       F     F     R   F   F   F    F     -   -
  revive_draft         F     F     R   F   F   -    -     -   -
  revive_issued        F     F     R   F   F   F    F     -   -
  revive_cancelled     F     F     ok  F   F   -    -     -   -
  revive_cancelled_r   F     -     ok  -   F   -    -     -   -
  notice_planned       F     F     R   F   F   F    F     -   -
  notice_draft         F     F     R   F   F   -    -     -   -
  notice_draft_order   F     F     ok  F   F   -    -     -   -
  notice_issued        F     F     ok  F   F   F    F     -   -
  notice_issued_r      F     -     ok  -   F   F    -     -   -
  notice_issued_order  F     F     ok  F   F   F    F     -   -
  notice_cancelled     F     F     R   F   F   -    -     -   -
  notice_cancelled_order F   F     R   F   F   -    -     -   -
`;

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const rowOf = async ({ id }: Ref) => {
  const [row] = await database.select().from(meetings).where(eq(meetings.id, id));
  return row;
};
const eventsOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);
const notice = { noticeNumber: "12/TB-VP", noticeDate: "20/01/2026", seenNumber: "", seenDate: "" };
const aMeetingOf = (options: MeetingOptions) =>
  aMeeting(database, { chair: cast.leader, departments: [cast.lead], ...options });

const reason = "Trùng lịch";

/** Each step as the page offers it for a meeting in that state. */
const steps = {
  begin: (context: Context, meetingId: string) => beginRecord(context, { meetingId }),
  cancel: (context: Context, meetingId: string, seen: MeetingStatus = "draft") =>
    cancelMeeting(context, { meetingId, status: seen === "planned" ? "planned" : "draft", reason }),
  revive: (context: Context, meetingId: string) => reviveMeeting(context, { meetingId }),
  notice: (context: Context, meetingId: string) => setNotice(context, { meetingId, ...notice }),
};
const names = Object.entries(steps);

const people = {
  chair: cast.leader,
  lead2: cast.otherLeader,
  adm: cast.administrator,
  head: cast.head,
  staff: cast.colleague,
  unH: cast.unrelatedHead,
  new: cast.newcomer,
  clk: cast.clerk,
};
const contexts: [string, Context][] = [
  ["sys", { database, clock, actor: { kind: "system", name: "worker" } }],
];
for (const [name, person] of Object.entries(people)) {
  contexts.push([name, { database, clock, actor: await actorOf(database, person, day) }]);
}

describe("who may take which step", () => {
  test.each(readGrid(expected))("$row", async ({ row, cells }) => {
    const [step, status, mark] = row.split("_") as [keyof typeof steps, MeetingStatus, string?];
    const kind: MeetingKind = mark === "order" ? "direct_order" : "meeting";
    const meeting = await aMeetingOf({ kind, status, restricted: mark === "r" });
    const found: Record<string, string> = {};
    for (const [name, context] of contexts) {
      const outcome = await outcomeOf(steps[step](context, meeting.id, status));
      found[name] = symbolOf(outcome);
    }
    expect(found).toEqual(cells);
  });

  test.each(names)("%s answers for one that is not seen as for one that does not exist", async (_, step) => {
    const hidden = await aMeetingOf({ status: "draft" });
    const context = await asked(database, cast.unrelatedHead);
    const ask = (meetingId: string) => refusalOf(step(context, meetingId));
    expect(await ask(hidden.id)).toEqual(await ask(randomUUID()));
  });
});

describe("of two who take a step at the same moment", () => {
  test.each([
    ["begin", "planned", "refused"],
    ["cancel", "draft", "refused"],
    ["revive", "cancelled", "refused"],
    ["notice", "issued", "conflict"],
  ] as const)("%s: one does, the other is told", async (name, status, told) => {
    const meeting = await aMeetingOf({ status });
    const step = () => outcomeOf(steps[name](clerk, meeting.id));
    expect((await Promise.all([step(), step()])).sort()).toEqual(["ok", told].sort());
    expect(await eventsOf(meeting)).toHaveLength(1);
    expect(await rowOf(meeting)).toMatchObject({ version: 1 });
  });

  test("nobody cancels a record for a plan that another clerk made a record of", async () => {
    const meeting = await aMeetingOf({ status: "planned" });
    await beginRecord(clerk, { meetingId: meeting.id });
    expect(await complaintOf(steps.cancel(clerk, meeting.id, "planned"))).toEqual({ key: "conflict" });
    expect(await rowOf(meeting)).toMatchObject({ status: "draft" });
  });
});

describe("a planned meeting", () => {
  const form = {
    title: "Giao ban quý II",
    date: "15/04/2026",
    time: "8:00",
    place: "",
    seriesId: "",
    chairId: "",
    chairTitle: "",
  };

  test("has an agenda to write, and becomes a draft whose clerk is who begins", async () => {
    const other = await asked(database, cast.actingClerk);
    const meeting = await planMeeting(other, form);
    const { sections } = await getRecord(database, clerk.actor, meeting.id);
    expect(sections.map(({ kind }) => kind)).toEqual(["agenda", "assessment", "plan"]);
    const input = { meetingId: meeting.id, sectionId: sections[0]?.id, version: 1, body: "Kết quả quý I" };
    await saveSection(clerk, input);
    await beginRecord(clerk, { meetingId: meeting.id });
    expect(await rowOf(meeting)).toMatchObject({ status: "draft", clerkId: cast.clerk.id });
    const kinds = (await eventsOf(meeting)).map(({ kind }) => kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(["planned", "begun"]);
    expect((await eventsOf(meeting)).at(-1)).toMatchObject({
      before: { status: "planned" },
      after: { status: "draft" },
    });
  });
});

describe("a cancelled meeting", () => {
  const cancel = (meeting: Ref, status: "planned" | "draft", words = "Chủ tịch đi công tác") =>
    cancelMeeting(clerk, { meetingId: meeting.id, status, reason: words });
  const revive = (meeting: Ref) => reviveMeeting(clerk, { meetingId: meeting.id });

  test.each(["planned", "draft"] as const)(
    "that was %s says who, when and why, and can be revived",
    async (status) => {
      const meeting = await aMeetingOf({ status });
      await cancel(meeting, status);
      expect(await rowOf(meeting)).toMatchObject({ status: "cancelled" });
      expect(await cancellationOf(database, clerk.actor, meeting.id)).toEqual({
        name: cast.clerk.name,
        at: clock.now(),
        reason: "Chủ tịch đi công tác",
      });
      await revive(meeting);
      expect(await rowOf(meeting)).toMatchObject({ status, cancelledReason: "" });
      const refused = refusalOf(cancellationOf(database, clerk.actor, meeting.id));
      expect(await refused).toMatchObject({ kind: "not_found" });
      expect(await eventsOf(meeting)).toMatchObject([
        { kind: "cancelled", before: { status }, reason: "Chủ tịch đi công tác" },
        { kind: "revived", before: { status: "cancelled" }, after: { status } },
      ]);
    },
  );

  test("goes back to what it was before the last cancellation", async () => {
    const meeting = await aMeetingOf({ status: "planned" });
    await cancel(meeting, "planned");
    await revive(meeting);
    await beginRecord(clerk, { meetingId: meeting.id });
    await cancel(meeting, "draft");
    await revive(meeting);
    expect(await rowOf(meeting)).toMatchObject({ status: "draft" });
  });

  test("keeps its drafts of tasks, which exist for nobody outside it, and lets nobody write on", async () => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    await cancel(record.meeting, "draft");
    const [task] = await database.select().from(tasks).where(eq(tasks.id, record.task.id));
    expect(task).toMatchObject({ status: null, number: null });
    const { id: meetingId } = record.meeting;
    const text = { meetingId, sectionId: record.section.id, version: 1, body: "Thêm" };
    expect(await complaintOf(saveSection(clerk, text))).toEqual({ key: "meeting_is_cancelled" });
  });

  test("needs a reason", async () => {
    const meeting = await aMeetingOf({ status: "draft" });
    const refusal = await refusalOf(cancel(meeting, "draft", " \n "));
    expect(refusal).toMatchObject({ fields: { reason: { key: "required" } } });
  });
});
