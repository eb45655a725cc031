import { randomUUID } from "node:crypto";
import { aDepartment, aGroup, aTask, type Ref } from "@/db/factories";
import { readGrid } from "@/test/grid";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOf, outcomeOf } from "./forms";

const others = ["leader", "clerk", "head", "owner", "newcomer"] as const;
const document = "Nghị quyết 05/NQ-HĐND";
const ahead = "01/01/2099";

interface Place {
  department: Ref;
  group: Ref;
}

/** The forms that change what the office is made up of: where they stand, by their fields, with what would be typed. */
const forms: [path: (place: Place) => string, fields: string, typed: (place: Place) => Fields][] = [
  [
    ({ department }) => `/admin/departments/${department.id}/rename`,
    "abbreviation departmentId document name startsOn version",
    () => ({ name: "Sở Khác", abbreviation: "", startsOn: ahead, document }),
  ],
  [
    () => "/admin/departments/close",
    "abbreviation departmentIds document from kind name successor successorId",
    ({ department }) => ({ ...merger(department), successorId: "" }),
  ],
  [
    ({ department }) => summaryOf(merger(department)),
    "departmentIds document from kind name seen successor",
    () => ({}),
  ],
  [
    () => "/admin/groups/new",
    "abbreviation departmentIds name startsOn",
    ({ department }) => ({ name: "Nhóm", abbreviation: "", departmentIds: [department.id], startsOn: ahead }),
  ],
  [
    ({ group }) => `/admin/groups/${group.id}`,
    "abbreviation groupId name version",
    () => ({ name: "Nhóm", abbreviation: "" }),
  ],
  [({ group }) => `/admin/groups/${group.id}`, "closedOn groupId version", () => ({ closedOn: ahead })],
  [
    ({ group }) => `/admin/groups/${group.id}`,
    "departmentIds groupId startsOn version",
    ({ department }) => ({ departmentIds: [department.id], startsOn: ahead }),
  ],
  [
    ({ group }) => `/admin/groups/${group.id}`,
    "departmentId from groupId startsOn version",
    () => ({ from: ahead }),
  ],
];

const merger = ({ id }: Ref) => ({
  departmentIds: [id],
  successor: "new",
  name: `Sở ${id}`,
  kind: "department",
  from: ahead,
  document,
});

/** Where the summary of a closing stands. */
function summaryOf({
  departmentIds,
  ...fields
}: ReturnType<typeof merger> & { successorId?: string }): string {
  const ids = departmentIds.map((id) => ["departmentIds", id]);
  return `/admin/departments/close/confirm?${new URLSearchParams([...ids, ...Object.entries(fields)])}`;
}

test.describe("the forms that change the directory, sent by everybody", () => {
  for (const [pathOf, names, typed] of forms) {
    test(names, async ({ database, cast, as }) => {
      const group = await aGroup(database, { members: [cast.lead] });
      const place = { department: await aDepartment(database), group };
      const path = pathOf(place);
      const form = await formOf(path, await as("administrator"), names);
      const fields = { ...form.hidden, ...typed(place) };
      const state = async () => [
        await database.query.departments.findFirst({
          where: (row, { eq }) => eq(row.id, place.department.id),
        }),
        await database.query.departmentGroups.findFirst({ where: (row, { eq }) => eq(row.id, group.id) }),
      ];
      const before = await state();
      // The summary is nobody else's to look at, so that it is no more there for them than its page.
      const refusal = names.includes("successorId") ? "-" : "F";
      for (const role of others) {
        expect(outcomeOf(await call(path, actionOf(form), fields, await as(role))), role).toBe(refusal);
      }
      expect(outcomeOf(await call(path, actionOf(form), fields, {}))).toBe("out");
      expect(await state()).toEqual(before);
      expect(outcomeOf(await call(path, actionOf(form), fields, await as("administrator")))).toBe("ok");
    });
  }
});

test("a closing is told as a conflict where something was given meanwhile", async ({ database, as }) => {
  const department = await aDepartment(database);
  const headers = await as("administrator");
  const path = summaryOf(merger(department));
  const form = await formOf(path, headers, "departmentIds document from kind name seen successor");
  await aTask(database, { lead: department });
  const { state } = await call(path, actionOf(form), form.hidden, headers);
  expect(state?.status).toBe("conflict");
});

test("a summary that cannot be says why", async ({ cast, as }) => {
  const headers = await as("administrator");
  const closing = { ...merger(cast.lead), successor: "existing", successorId: cast.lead.id };
  const { status, text } = await ask(summaryOf(closing), { headers });
  expect([status, text]).toEqual([200, expect.stringContaining("không đồng thời là đơn vị đóng")]);
  for (const query of ["", "?departmentIds=x&successor=x&from=9", `?departmentIds=${"x".repeat(3_000)}`]) {
    expect((await ask(`/admin/departments/close/confirm${query}`, { headers })).status).toBe(200);
    expect((await ask(`/admin/departments/close${query}`, { headers })).status).toBe(200);
  }
});

const pages = `
                              none administrator clerk leader head owner newcomer
  /departments/ID             in   200           200   200    200  200   200
  /departments/NOWHERE        in   404           404   404    404  404   404
  /departments/x              in   404           404   404    404  404   404
  /admin/departments/ID/rename in  200           404   404    404  404   404
  /admin/departments/close    in   200           404   404    404  404   404
  /admin/groups               in   200           404   404    404  404   404
  /admin/groups/new           in   200           404   404    404  404   404
  /admin/groups/GROUP         in   200           404   404    404  404   404
  /admin/groups/NOWHERE       in   404           404   404    404  404   404
`;

test.describe("every page of departments and groups answers each role as the table says", () => {
  for (const { row, cells } of readGrid(pages)) {
    test(row, async ({ database, cast, as }) => {
      const group = await aGroup(database, { members: [cast.lead] });
      const path = row
        .replace("ID", cast.lead.id)
        .replace("GROUP", group.id)
        .replace("NOWHERE", randomUUID());
      const found: Record<string, string> = {};
      for (const role of Object.keys(cells)) {
        const { status } = await ask(path, { headers: await as(role === "none" ? null : (role as "clerk")) });
        found[role] = status === 307 ? "in" : String(status);
      }
      expect(found).toEqual(cells);
    });
  }
});
