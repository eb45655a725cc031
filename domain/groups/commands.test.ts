import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aGroup, aPerson, type Ref } from "@/db/factories";
import { history } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { formatDate } from "../dates";
import { addGroup, closeGroup, saveGroup } from "./commands";
import { addMembers, endMember } from "./members";
import { getGroup, groupMembersOn, listGroups, openGroups } from "./queries";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const form = { name: "Các sở, ngành", abbreviation: "CSN" };
const from = (date: string) => formatDate(date);
const membersOn = async (group: Ref, date: string) =>
  (await groupMembersOn(database, group.id, date)).map(({ id }) => id);
const add = (group: Ref, version: number, departments: readonly Ref[], startsOn = day) =>
  addMembers(administrator, {
    groupId: group.id,
    version,
    departmentIds: departments.map(({ id }) => id),
    startsOn: from(startsOn),
  });
const leave = (group: Ref, version: number, department: Ref, startsOn: string, first: string) =>
  endMember(administrator, {
    groupId: group.id,
    version,
    departmentId: department.id,
    startsOn: from(startsOn),
    from: from(first),
  });

describe("a group", () => {
  test("is added with its members, who are those of the day, in the order of the directory", async () => {
    const second = await aDepartment(database, { position: "a2" });
    const first = await aDepartment(database, { position: "a1" });
    const departmentIds = [second.id, first.id];
    const group = await addGroup(administrator, { ...form, departmentIds, startsOn: from("2026-03-01") });
    expect(await membersOn(group, "2026-02-28")).toEqual([]);
    expect(await membersOn(group, "2026-03-01")).toEqual([first.id, second.id]);
    const found = (await openGroups(database, day)).find(({ id }) => id === group.id);
    expect(found).toMatchObject({ ...form, members: [{ id: first.id }, { id: second.id }] });
    const rows = await database.select().from(history).where(eq(history.subjectId, group.id));
    expect(rows).toMatchObject([
      { kind: "group_added", subject: "group", after: { ...form, departmentIds } },
    ]);
  });

  test("takes several members at once, and lets one go from a day on", async () => {
    const [one, other] = [await aDepartment(database), await aDepartment(database)];
    const group = await aGroup(database);
    await add(group, 1, [one, other], "2026-03-01");
    await leave(group, 2, one, "2026-03-01", day);
    expect((await membersOn(group, "2026-03-17")).sort()).toEqual([one.id, other.id].sort());
    expect(await membersOn(group, day)).toEqual([other.id]);
    await add(group, 3, [one], "2026-04-01");
    expect((await membersOn(group, "2026-04-01")).sort()).toEqual([one.id, other.id].sort());
  });

  test("forgets a member that was added by mistake", async () => {
    const department = await aDepartment(database);
    const group = await aGroup(database);
    await add(group, 1, [department]);
    await leave(group, 2, department, day, day);
    expect((await getGroup(database, administrator.actor, group.id)).members).toEqual([]);
  });

  test("has no member that closed, though nobody ended the membership", async () => {
    const department = await aDepartment(database, { closedOn: "2026-03-17" });
    const group = await aGroup(database, { members: [department] });
    expect(await membersOn(group, "2026-03-17")).toEqual([department.id]);
    expect(await membersOn(group, day)).toEqual([]);
  });

  test("can be given nothing after its last day, unless its end is opened again", async () => {
    const group = await aGroup(database);
    const listed = async (date: string) =>
      (await openGroups(database, date)).some(({ id }) => id === group.id);
    const own = { groupId: group.id };
    await closeGroup(administrator, { ...own, version: 1, closedOn: from(day) });
    expect([await listed(day), await listed("2026-03-19")]).toEqual([true, false]);
    const all = await listGroups(database, administrator.actor, "2026-03-19");
    expect(all.map(({ id }) => id)).toContain(group.id);
    await closeGroup(administrator, { ...own, version: 2, closedOn: "" });
    expect(await listed("2026-03-19")).toBe(true);
  });
});

describe("a member is refused", () => {
  test.each<[string, string, string, string, { startsOn?: string | null; closedOn?: string }]>([
    ["that is one already", "2026-04-01", "departmentIds", "member_already", {}],
    ["that would be one from before", "2013-01-01", "departmentIds", "member_already", { startsOn: null }],
    ["that is closed by then", "2026-04-01", "departmentIds", "members_not_open", { closedOn: day }],
    ["that has not begun", "2026-04-01", "departmentIds", "members_not_open", { startsOn: "2026-05-01" }],
  ])("%s", async (_, startsOn, field, key, dates) => {
    const department = await aDepartment(database, dates);
    const group = await aGroup(database, { members: [department] });
    const refusal = await refusalOf(add(group, 1, [department], startsOn));
    expect(refusal).toMatchObject({ fields: { [field]: { key } } });
  });

  test("after the last day of the group", async () => {
    const group = await aGroup(database);
    await closeGroup(administrator, { groupId: group.id, version: 1, closedOn: from(day) });
    const refusal = await refusalOf(add(group, 2, [await aDepartment(database)], "2026-03-19"));
    expect(refusal).toMatchObject({ fields: { startsOn: { key: "group_closed_by_then" } } });
  });

  test("an end that comes after the end", async () => {
    const department = await aDepartment(database);
    const group = await aGroup(database, { members: [{ ...department, until: "2026-01-31" }] });
    const refusal = await refusalOf(leave(group, 1, department, "2014-01-01", day));
    expect(refusal).toMatchObject({ fields: { from: { key: "ended_before" } } });
  });

  test("where none is chosen, and where there is no such membership", async () => {
    const group = await aGroup(database);
    expect(await refusalOf(add(group, 1, []))).toMatchObject({
      fields: { departmentIds: { key: "required" } },
    });
    const department = await aDepartment(database);
    expect(await outcomeOf(leave(group, 1, department, day, day))).toBe("not_found");
  });
});

test("whatever somebody else wrote meanwhile is not overwritten", async () => {
  const department = await aDepartment(database);
  const group = await aGroup(database, { members: [department] });
  await saveGroup(administrator, { groupId: group.id, version: 1, ...form });
  const stale = { groupId: group.id, version: 1 };
  const another = await aDepartment(database);
  const late = [
    () => saveGroup(administrator, { ...stale, ...form }),
    () => closeGroup(administrator, { ...stale, closedOn: "" }),
    () => add(group, 1, [another]),
    () => leave(group, 1, department, "2014-01-01", day),
  ];
  for (const command of late) expect(await complaintOf(command())).toEqual({ key: "conflict" });
});
