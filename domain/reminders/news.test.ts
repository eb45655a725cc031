import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  aCast,
  aDepartment,
  aDirective,
  aMeeting,
  aMembership,
  aPerson,
  aTask,
  type Cast,
  type Ref,
  type TaskOptions,
} from "@/db/factories";
import {
  extensions,
  mailChoices,
  mails,
  memberships,
  news,
  officeRoles,
  people,
  reminderSettings,
  tasks,
} from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { askExtension, passExtensionOn } from "../extensions/commands";
import { grantExtension, refuseExtension } from "../extensions/decide";
import { claimMails } from "../mails/claim";
import { issueMeeting } from "../meetings/issue";
import { amendTask } from "../tasks/amend";
import { moveTask, nameOwner } from "../tasks/commands";
import { lastDeedOf } from "../tasks/deeds";
import { namePartPerson, reportProgress } from "../tasks/reports";
import { undo } from "../tasks/undo";
import { loadNews } from "./news";

const database = await testDatabase();
const cast = await aCast(database);
type Role = Exclude<keyof Cast, "lead" | "coordinating" | "unrelated" | "headless" | "helper">;
const roles = Object.entries(cast).flatMap(([name, one]) => ("email" in one ? [name as Role] : []));

const by = (role: Role) => asked(database, cast[role]);
/** A task that its owner does, unless said otherwise. */
const doing = ({ status = "in_progress", ...more }: TaskOptions = {}) => {
  const hasOwner = status !== "assigned" && status !== "transfer_requested";
  const own = { lead: cast.lead, leader: cast.leader, ...(hasOwner && { owner: cast.owner }) };
  return aTask(database, { ...own, status, dueOn: "2026-03-30", ...more });
};

/** Who is to be told of the task, as "head given". */
async function toldOf(task: Ref): Promise<string[]> {
  const rows = await database.select().from(news).where(eq(news.taskId, task.id)).orderBy(asc(news.id));
  const nameOf = (id: string) => roles.find((role) => cast[role].id === id) ?? id;
  return rows.map(({ personId, kind }) => `${nameOf(personId)} ${kind}`).sort();
}

async function version(task: Ref) {
  const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
  return { taskId: task.id, version: row?.version ?? 0 };
}

async function request(task: Ref) {
  const [row] = await database.select().from(extensions).where(eq(extensions.taskId, task.id));
  return { taskId: task.id, extensionId: row?.id, version: row?.version };
}

const move = async (role: Role, task: Ref, name: string, more = {}) =>
  moveTask(await by(role), { ...(await version(task)), move: name, reason: "Vì vậy", ...more });

describe("whom a change is news to", () => {
  type Act = (task: Ref & { parts: { id: string }[] }) => Promise<unknown>;
  const parts = [{ department: cast.coordinating }];
  const asks: Act = async (task) =>
    askExtension(await by("owner"), { ...(await version(task)), dueOn: "30/04/2026", reason: "Chờ" });
  const passes: Act = async (task) =>
    passExtensionOn(await by("head"), { ...(await request(task)), reason: "" });

  test.each<[string, TaskOptions, Act[], string[]]>([
    [
      "naming an owner",
      { status: "assigned" },
      [async (task) => nameOwner(await by("head"), { ...(await version(task)), ownerId: cast.owner.id })],
      ["owner assigned"],
    ],
    [
      "a head who names themselves",
      { status: "assigned" },
      [async (task) => nameOwner(await by("head"), { ...(await version(task)), ownerId: cast.head.id })],
      [],
    ],
    [
      "naming who does a part",
      { parts },
      [
        async (task) =>
          namePartPerson(await by("coordinatingHead"), {
            ...{ taskId: task.id, partId: task.parts[0]?.id, version: 1, personId: cast.doer.id },
          }),
      ],
      ["doer part_assigned"],
    ],
    [
      "handing in",
      {},
      [
        async (task) =>
          reportProgress(await by("owner"), {
            ...(await version(task)),
            ...{ result: "Xong", difficulty: "", proposal: "", percent: "100", next: "hand_in" },
          }),
      ],
      ["head result_waits", "secondHead result_waits"],
    ],
    ["reporting", {}, [(task) => report(task, "go_on")], []],
    [
      "submitting",
      { status: "in_review" },
      [(task) => move("head", task, "submit")],
      ["actingClerk result_waits", "deputy result_waits", "leader result_waits"],
    ],
    [
      "returning to the owner",
      { status: "in_review" },
      [(task) => move("head", task, "return_to_owner")],
      ["owner returned"],
    ],
    [
      "returning to the department",
      { status: "submitted" },
      [(task) => move("leader", task, "return_result")],
      ["owner returned"],
    ],
    [
      "returning what nobody does any more",
      { status: "submitted", owner: cast.formerHead },
      [(task) => move("leader", task, "return_result")],
      ["head returned", "secondHead returned"],
    ],
    ["confirming", { status: "submitted" }, [(task) => move("leader", task, "confirm")], []],
    ["asking for a later date", {}, [asks], ["head extension_waits", "secondHead extension_waits"]],
    [
      "passing it on",
      {},
      [asks, passes],
      [
        ...["actingClerk extension_waits", "deputy extension_waits", "head extension_waits"],
        ...["leader extension_waits", "secondHead extension_waits"],
      ],
    ],
    [
      "a head who asks",
      {},
      [
        async (task) =>
          askExtension(await by("head"), { ...(await version(task)), dueOn: "30/04/2026", reason: "Chờ" }),
        async (task) => refuseExtension(await by("leader"), { ...(await request(task)), reason: "Không" }),
      ],
      [
        ...["actingClerk extension_waits", "deputy extension_waits", "head extension_decided"],
        ...["leader extension_waits", "owner extension_decided"],
      ],
    ],
    [
      "a transfer",
      { status: "transfer_requested", lead: cast.unrelated },
      [(task) => move("clerk", task, "decide_transfer", { leadDepartmentId: cast.lead.id })],
      ["head given", "secondHead given"],
    ],
    [
      "another lead department",
      { lead: cast.unrelated, owner: cast.unrelatedStaff },
      [(task) => amend(task, { leadDepartmentId: cast.lead.id })],
      ["head given", "secondHead given"],
    ],
    ["another date", {}, [(task) => amend(task, { dueOn: "31/03/2026" })], []],
  ])("%s", async (_, options, acts, expected) => {
    const task = await doing(options);
    for (const act of acts) await act(task);
    expect(await toldOf(task)).toEqual(expected);
  });

  async function report(task: Ref, next: string) {
    const words = { result: "Đã làm", difficulty: "", proposal: "", percent: "40" };
    return reportProgress(await by("owner"), { ...(await version(task)), ...words, next });
  }

  async function amend(task: Ref, changes: Record<string, string>) {
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    return amendTask(await by("clerk"), {
      ...{ taskId: task.id, version: row?.version, coordinatingDepartmentIds: [], reason: "Sửa" },
      ...{ leadDepartmentId: row?.leadDepartmentId, dueOn: "30/03/2026", priority: "normal" },
      responsibleLeaderId: row?.responsibleLeaderId,
      ...changes,
    });
  }
});

/** The mails that wait for somebody. */
const mailsTo = (person: Ref) =>
  database
    .select()
    .from(mails)
    .where(and(eq(mails.personId, person.id), eq(mails.kind, "news")))
    .orderBy(mails.createdAt);

const at = (time: string) => fixedClock(instantOf("2026-03-18", time));

async function aDepartmentOfTwo() {
  const lead = await aDepartment(database);
  const head = await aPerson(database, { member: { department: lead, kind: "head" } });
  const staff = await aPerson(database, { member: { department: lead } });
  const assigned = () => aTask(database, { lead, leader: cast.leader, dueOn: "2026-03-30" });
  const give = async (task: Ref, owner: Ref = staff, when = clock) =>
    nameOwner(await asked(database, head, { clock: when }), { ...(await version(task)), ownerId: owner.id });
  return { lead, head, staff, assigned, give };
}

describe("one mail for what comes within minutes", () => {
  test("at the issue of a meeting each head gets one", async () => {
    const [first, second] = [await aDepartmentOfTwo(), await aDepartmentOfTwo()];
    const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
    const directive = await aDirective(database, { meeting });
    for (let index = 0; index < 20; index++) {
      const { lead } = index < 12 ? first : second;
      await aTask(database, { status: null, meeting, directive, lead, dueOn: "2026-03-30" });
    }
    await issueMeeting(await by("clerk"), { meetingId: meeting.id, version: 1 });
    for (const [{ head }, count] of [
      [first, 12],
      [second, 8],
    ] as const) {
      const [mail, ...more] = await mailsTo(head);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ state: "waiting", dueAt: instantOf("2026-03-18", "09:05") });
      const loaded = mail && (await loadNews(database, mail, at("09:05")));
      expect(loaded?.items.map(({ reason }) => reason)).toEqual(Array(count).fill("given"));
    }
  });

  test("what comes while it is being sent has a mail of its own", async () => {
    const { staff, assigned, give } = await aDepartmentOfTwo();
    await give(await assigned());
    const [first] = await mailsTo(staff);
    await claimMails(database, at("09:10"), { count: 1_000 });
    await give(await assigned(), staff, at("09:10"));
    const [, second, ...more] = await mailsTo(staff);
    expect(more).toEqual([]);
    const loaded = await Promise.all(
      [first, second].map((mail) => mail && loadNews(database, mail, at("09:20"))),
    );
    // Whichever is worded first tells all of it, and the other has nothing left to say.
    expect(loaded.flatMap((one) => one?.items ?? []).length).toBe(2);
    expect(loaded.filter((one) => one === null).length).toBe(1);
  });

  test("several who give at once leave nothing untold", async () => {
    const { staff, assigned, give } = await aDepartmentOfTwo();
    const given = await Promise.all(Array.from({ length: 5 }, assigned));
    await Promise.all(given.map((task) => give(task)));
    const told = [];
    for (const mail of await mailsTo(staff)) {
      told.push(...((await loadNews(database, mail, at("09:10")))?.items ?? []));
    }
    expect(told.map(({ taskId }) => taskId).sort()).toEqual(given.map(({ id }) => id).sort());
  });

  test("the office says how many minutes", async () => {
    await database.insert(reminderSettings).values({ gatherMinutes: 12 });
    const { staff, assigned, give } = await aDepartmentOfTwo();
    await give(await assigned());
    expect(await mailsTo(staff)).toMatchObject([{ dueAt: instantOf("2026-03-18", "09:12") }]);
    await database.delete(reminderSettings);
  });
});

describe("not told are", () => {
  const given = async (columns: Partial<typeof people.$inferInsert>, choice: object = {}) => {
    const { staff, assigned, give } = await aDepartmentOfTwo();
    await database.insert(mailChoices).values({ personId: staff.id, ...choice });
    const task = await assigned();
    await give(task);
    const [mail] = await mailsTo(staff);
    if (Object.keys(columns).length > 0)
      await database.update(people).set(columns).where(eq(people.id, staff.id));
    return mail ? loadNews(database, mail, at("09:05")) : "not queued";
  };
  test("who wants no such mails", async () =>
    expect(await given({}, { newsStopped: true })).toBe("not queued"));
  test("who has left since", async () => expect(await given({ deactivatedAt: new Date() })).toBeNull());
  test("who has no address any more", async () => expect(await given({ email: null })).toBeNull());
  test("anybody of a task from an archive", async () => {
    const task = await doing({ archive: true, status: "in_review" });
    await move("head", task, "submit").catch(() => null);
    expect(await toldOf(task)).toEqual([]);
  });
});

describe("what does not hold any more is not told", () => {
  const sent = async (
    change: (office: Awaited<ReturnType<typeof aDepartmentOfTwo>>, task: Ref) => Promise<unknown>,
  ) => {
    const office = await aDepartmentOfTwo();
    const task = await office.assigned();
    await office.give(task);
    await change(office, task);
    const [mail] = await mailsTo(office.staff);
    return mail ? ((await loadNews(database, mail, at("09:05")))?.items.length ?? 0) : -1;
  };

  test("while nothing changed it is", async () => expect(await sent(async () => null)).toBe(1));
  test("somebody else does it", async () =>
    expect(await sent(async ({ head, give }, task) => give(task, head))).toBe(0));
  test("it was taken back", async () =>
    expect(
      await sent(async ({ head }, task) => {
        const context = await asked(database, head);
        const deed = await lastDeedOf(database, context.actor as never, context.clock.now(), task.id);
        await undo(context, { taskId: task.id, eventId: deed?.id });
      }),
    ).toBe(0));
  test("it was cancelled", async () =>
    expect(await sent(async (_, task) => move("leader", task, "cancel"))).toBe(0));
});

describe("who does not see a task any more hears nothing of it", () => {
  const heard = async (person: Ref) => {
    const [mail] = await mailsTo(person);
    if (!mail) throw new Error("nothing was to be told");
    return loadNews(database, mail, at("09:05"));
  };

  test("who leads no more, of what was submitted to them", async () => {
    const leader = await aPerson(database, { role: "leader" });
    await move("head", await doing({ status: "in_review", leader }), "submit");
    expect((await heard(leader))?.items).toHaveLength(1);
    await database.delete(officeRoles).where(eq(officeRoles.personId, leader.id));
    expect(await heard(leader)).toBeNull();
  });

  test("who has left the department, of how their request was decided", async () => {
    const asker = await aPerson(database);
    await aMembership(database, asker, { department: cast.lead, kind: "head" });
    const task = await doing();
    const later = { ...(await version(task)), dueOn: "30/04/2026", reason: "Chờ" };
    await askExtension(await asked(database, asker), later);
    await grantExtension(await by("leader"), { ...(await request(task)), reason: "Đồng ý" });
    expect((await heard(asker))?.items).toHaveLength(1);
    await database.delete(memberships).where(eq(memberships.personId, asker.id));
    expect(await heard(asker)).toBeNull();
  });
});

test("how a request was decided, in the words of who decided it", async () => {
  const task = await doing();
  await askExtension(await by("owner"), { ...(await version(task)), dueOn: "30/04/2026", reason: "Chờ" });
  await passExtensionOn(await by("head"), { ...(await request(task)), reason: "" });
  await grantExtension(await by("leader"), { ...(await request(task)), reason: "Đồng ý" });
  const [mail] = (await mailsTo(cast.owner)).slice(-1);
  const loaded = mail && (await loadNews(database, mail, at("09:05")));
  expect(loaded?.content).toMatchObject({ kind: "news" });
  const events = loaded?.content.kind === "news" ? loaded.content.events : [];
  expect(events.filter(({ task: { id } }) => id === task.id)).toMatchObject([
    { kind: "extension_decided", granted: true, reason: "Đồng ý", task: { dueOn: "2026-04-30" } },
  ]);
});

test("of a restricted meeting neither title nor reason", async () => {
  const meeting = await aMeeting(database, { restricted: true, title: "Họp mật" });
  const task = await doing({ meeting, status: "in_review", title: "Việc mật" });
  await move("head", task, "return_to_owner", { reason: "Lý do mật" });
  const [mail] = (await mailsTo(cast.owner)).slice(-1);
  const loaded = mail && (await loadNews(database, mail, at("09:05")));
  expect(loaded?.items).toContainEqual({ taskId: task.id, reason: "returned" });
  expect(JSON.stringify(loaded)).not.toContain("mật");
});
