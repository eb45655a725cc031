import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  actorOf,
  aDepartment,
  aMeeting,
  aMembership,
  aPerson,
  aRecord,
  aSeries,
  type RecordRows,
  theOffice,
} from "@/db/factories";
import { clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { recordCommands } from "@/test/record-commands";
import type { Context } from "./command";
import { addDepartment, saveDepartment } from "./departments/commands";
import { getDepartment } from "./departments/queries";
import { ForbiddenError } from "./errors";
import { createLinkFor } from "./links/commands";
import { createMeeting } from "./meetings/commands";
import { createOrder } from "./meetings/order";
import { planMeeting } from "./meetings/plan";
import { saveOffice } from "./office/commands";
import {
  addMembership,
  addPerson,
  endMembership,
  giveRole,
  savePerson,
  setActive,
  setLanguage,
  takeRole,
} from "./people/commands";
import { getPerson, listPeople } from "./people/queries";
import { mayInOffice, mayOnMeeting } from "./permissions";
import { addSeries, saveSeries } from "./series/commands";
import { addDepartments, moveDepartment, removeDepartment } from "./series/departments";
import { planNext } from "./series/next";
import { getSeries } from "./series/queries";

/**
 * Who may write in a record, by its state: "ok", "F" for forbidden (it is seen), "-" for not found, "R" for refused by
 * the state itself. The columns: the chair, another leader, a clerk, an administrator, the product itself; head and
 * staff of a department that attends and has a task; head of another department; one without any department.
 */
const records = `
                        chair lead2 clk  adm sys  head staff  unH new
  draft                 F     F     ok   F   F    -    -      -   -
  draft_restricted      F     -     ok   -   F    -    -      -   -
  planned               F     F     ok   F   F    F    F      -   -
  planned_restricted    F     -     ok   -   F    F    -      -   -
  issued                F     F     R    F   F    F    F      -   -
  issued_restricted     F     -     R    -   F    F    -      -   -
  cancelled             F     F     R    F   F    -    -      -   -
  cancelled_restricted  F     -     R    -   F    -    -      -   -
`;

/** Who may do what in the office. What only administrators may read does not exist for others. */
const office = `
                     chair lead2 clk  adm sys  head staff  unH new
  create_meeting     F     F     ok   F   F    F    F      F   F
  plan_meeting       F     F     ok   F   F    F    F      F   F
  create_order       F     F     ok   F   F    F    F      F   F
  add_series         F     F     ok   F   F    F    F      F   F
  save_series        F     F     ok   F   F    F    F      -   -
  invite_as_a_rule   F     F     ok   F   F    F    F      -   -
  uninvite           F     F     ok   F   F    F    F      -   -
  reorder            F     F     ok   F   F    F    F      -   -
  plan_next          F     F     ok   F   F    F    F      -   -
  get_series         ok    ok    ok   ok  ok   ok   ok     -   -
  add_person         F     F     F    ok  F    F    F      F   F
  save_person        F     F     F    ok  F    F    F      F   F
  give_role          F     F     F    ok  F    F    F      F   F
  take_role          F     F     F    ok  F    F    F      F   F
  add_membership     F     F     F    ok  F    F    F      F   F
  end_membership     F     F     F    ok  F    F    F      F   F
  deactivate         F     F     F    ok  F    F    F      F   F
  make_link          F     F     F    ok  F    F    F      F   F
  add_department     F     F     F    ok  F    F    F      F   F
  save_department    F     F     F    ok  F    F    F      F   F
  save_office        F     F     F    ok  F    F    F      F   F
  own_language       ok    ok    ok   ok  F    ok   ok     ok  ok
  list_people        -     -     -    ok  -    -    -      -   -
  get_person         -     -     -    ok  -    -    -      -   -
  get_department     -     -     -    ok  -    -    -      -   -
  see_overview       ok    ok    ok   F   F    F    F      F   F
  keep_mails         F     F     ok   ok  F    F    F      F   F
`;

const database = await testDatabase();
await theOffice(database);
const department = await aDepartment(database);
const other = await aDepartment(database);
const chair = await aPerson(database, { role: "leader" });
const cast = {
  chair,
  lead2: await aPerson(database, { role: "leader" }),
  adm: await aPerson(database, { role: "administrator", password: "mật khẩu của quản trị" }),
  head: await aPerson(database, { member: { department, kind: "head" } }),
  staff: await aPerson(database, { member: { department } }),
  unH: await aPerson(database, { member: { department: other, kind: "head" } }),
  new: await aPerson(database),
  clk: await aPerson(database, { role: "clerk" }),
};
const contexts: Record<string, Context> = {
  sys: { database, clock, actor: { kind: "system", name: "worker" } },
};
for (const [column, person] of Object.entries(cast)) {
  contexts[column] = { database, clock, actor: await actorOf(database, person, day) };
}
const outsider = await actorOf(database, cast.unH, day);
const newcomer = await actorOf(database, cast.new, day);

/** The row as it is found: first what the others meet, then the clerk, whose work changes what they would see. */
async function rowOf(ask: (context: Context) => Promise<unknown>) {
  const { clk, ...others } = contexts;
  const row: Record<string, string> = {};
  const fill = async ([column, context]: [string, Context]) => {
    const outcome = await outcomeOf(ask(context));
    row[column] = symbolOf(outcome);
  };
  await Promise.all(Object.entries(others).map(fill));
  if (clk) await fill(["clk", clk]);
  return row;
}

describe.each(Object.entries(recordCommands))("%s", (_, { run, input }) => {
  test.each(readGrid(records))("in a record, $row", async ({ row, cells }) => {
    const [status, restricted] = row.split("_") as [RecordRows["meeting"]["status"], string?];
    const options = { status, restricted: restricted !== undefined, chair, department };
    const record = await aRecord(database, options);
    expect(await rowOf((context) => run(context, input(record)))).toEqual(cells);
  });

  test("a record that is not seen answers as one that does not exist", async () => {
    const hidden = input(await aRecord(database, { status: "issued", chair, department }));
    const nowhere = { ...hidden, meetingId: randomUUID() };
    for (const actor of [outsider, newcomer]) {
      const context = { database, clock, actor };
      expect(await refusalOf(run(context, hidden))).toEqual(await refusalOf(run(context, nowhere)));
    }
  });
});

test.each([
  ["edit", "planned", ["clk"]],
  ["edit", "draft", ["clk"]],
  ["edit", "issued", []],
  ["edit", "cancelled", []],
  ["edit", undefined, ["clk"]],
  ["create", undefined, ["clk"]],
  ["issue", "draft", ["clk"]],
] as const)("the button to %s a record, %s, is for %j", (action, status, expected) => {
  const allowed = Object.entries(contexts).filter(([, { actor }]) => mayOnMeeting(actor, action, status));
  expect(allowed.map(([column]) => column)).toEqual(expected);
});

const heading = {
  title: "Họp giao ban",
  date: "18/03/2026",
  time: "08:00",
  place: "",
  seriesId: "",
  chairId: "",
  chairTitle: "",
};
const aDepartmentForm = { name: "Sở Công Thương", abbreviation: "SCT", kind: "department", contactEmail: "" };
const someone = () => aPerson(database);
const aSeriesForm = { title: "Giao ban", shortTitle: "", cadence: "", chairId: "", place: "" };

/** A series with a meeting that the department attended. */
async function seriesSeen() {
  const series = await aSeries(database, { departments: [department, other] });
  await aMeeting(database, { series, departments: [department], startsAt: new Date("2026-03-16T01:00:00Z") });
  return { seriesId: series.id, departmentId: department.id };
}

const inTheOffice: Record<string, (context: Context) => Promise<unknown>> = {
  create_meeting: (context) => createMeeting(context, heading),
  plan_meeting: (context) => planMeeting(context, heading),
  create_order: (context) => createOrder(context, { ...heading, noticeNumber: "", noticeDate: "" }),
  add_series: (context) => addSeries(context, aSeriesForm),
  save_series: async (context) =>
    saveSeries(context, { ...aSeriesForm, seriesId: (await seriesSeen()).seriesId, version: 1 }),
  invite_as_a_rule: async (context) => {
    const { id } = await aDepartment(database);
    return addDepartments(context, { seriesId: (await seriesSeen()).seriesId, departmentIds: [id] });
  },
  uninvite: async (context) => removeDepartment(context, await seriesSeen()),
  reorder: async (context) => moveDepartment(context, { ...(await seriesSeen()), step: "down" }),
  plan_next: async (context) => planNext(context, { ...(await seriesSeen()), date: "23/03/2026" }),
  get_series: async ({ actor }) => getSeries(database, actor, (await seriesSeen()).seriesId),
  add_person: (context) => addPerson(context, { name: "Lê Thị Hà", email: "", language: "vi" }),
  save_person: async (context) => {
    const person = await someone();
    const form = { name: "Lê Thị Hà", email: person.email, language: "en" };
    return savePerson(context, { ...form, personId: person.id, version: 1 });
  },
  give_role: async (context) =>
    giveRole(context, { personId: (await someone()).id, role: "clerk", title: "" }),
  take_role: async (context) => takeRole(context, { personId: (await someone()).id, role: "clerk" }),
  add_membership: async (context) => {
    const form = { departmentId: department.id, kind: "staff", title: "", startsOn: "18/03/2026" };
    return addMembership(context, { ...form, personId: (await someone()).id });
  },
  end_membership: async (context) => {
    const membership = await aMembership(database, await someone(), { department });
    return endMembership(context, { membershipId: membership.id, version: 1, endsOn: "18/03/2026" });
  },
  deactivate: async (context) =>
    setActive(context, { personId: (await someone()).id, version: 1, active: "no" }),
  make_link: async (context) => createLinkFor(context, { personId: (await someone()).id }),
  add_department: (context) => addDepartment(context, aDepartmentForm),
  save_department: async (context) => {
    const { id } = await aDepartment(database);
    return saveDepartment(context, { ...aDepartmentForm, departmentId: id, version: 1 });
  },
  save_office: (context) => {
    const names = { name: "Văn phòng UBND", shortName: "VP", parentBody: "", place: "", helpContact: "" };
    const form = { ...names, maxExtensions: "2" };
    return saveOffice(context, { ...form, version: 1 });
  },
  own_language: (context) => setLanguage(context, { language: "en" }),
  list_people: ({ actor }) => listPeople(database, actor, day),
  get_person: ({ actor }) => getPerson(database, actor, chair.id),
  get_department: ({ actor }) => getDepartment(database, actor, department.id),
  see_overview: async ({ actor }) => {
    if (!mayInOffice(actor, "see_overview")) throw new ForbiddenError();
  },
  keep_mails: async ({ actor }) => {
    if (!mayInOffice(actor, "keep_mails")) throw new ForbiddenError();
  },
};

test.each(readGrid(office))("in the office: $row", async ({ row, cells }) => {
  const ask = inTheOffice[row];
  if (!ask) throw new Error(`The table names ${row}, which nothing does.`);
  expect(await rowOf(ask)).toEqual(cells);
});
