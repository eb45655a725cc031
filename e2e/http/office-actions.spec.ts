import { randomUUID } from "node:crypto";
import { aDepartment, aPerson } from "@/db/factories";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOf, outcomeOf } from "./forms";

/** The forms of the administrator: where they stand, by their fields, with what would be typed. */
const forms: [path: string, fields: string, typed: () => Fields][] = [
  [
    "/admin/people/new",
    "email language name",
    () => ({ name: "Lê Thị Hà", email: `${randomUUID()}@example.com`, language: "vi" }),
  ],
  [
    "/admin/people/ID",
    "email language name personId version",
    () => ({ name: "Lê Thị Hà", email: "", language: "vi" }),
  ],
  ["/admin/people/ID", "personId", () => ({})],
  ["/admin/people/ID", "active personId version", () => ({})],
  ["/admin/people/ID", "personId role title", () => ({ role: "administrator", title: "" })],
  ["/admin/people/ID", "personId role", () => ({})],
  [
    "/admin/people/ID",
    "departmentId kind personId startsOn title",
    () => ({ kind: "head", title: "", startsOn: "01/01/2026" }),
  ],
  ["/admin/people/ID", "endsOn membershipId version", () => ({ endsOn: "31/12/2025" })],
  [
    "/admin/departments/new",
    "abbreviation contactEmail kind name otherAbbreviations",
    () => ({ name: `Sở ${randomUUID()}`, abbreviation: "", kind: "other", contactEmail: "" }),
  ],
  [
    "/admin/departments/DEPARTMENT",
    "abbreviation contactEmail departmentId kind name otherAbbreviations version",
    () => ({ name: "Sở Khác", abbreviation: "", kind: "other", contactEmail: "" }),
  ],
];

const others = ["leader", "clerk", "head", "owner", "newcomer"] as const;

test.describe("the forms of the administrator, sent by everybody", () => {
  for (const [place, names, typed] of forms) {
    test(`${place}: ${names}`, async ({ database, cast, as }) => {
      const department = await aDepartment(database);
      const person = await aPerson(database, { role: "clerk", member: { department } });
      const path = place.replace("ID", person.id).replace("DEPARTMENT", department.id);
      const form = await formOf(path, await as("administrator"), names);
      const fields = { ...form.hidden, departmentId: cast.lead.id, ...typed(), ...form.hidden };
      for (const role of others) {
        expect(outcomeOf(await call(path, actionOf(form), fields, await as(role))), role).toBe("F");
      }
      expect(outcomeOf(await call(path, actionOf(form), fields, {}))).toBe("out");
      const told = () =>
        database.query.history.findMany({
          where: (row, { inArray }) => inArray(row.subjectId, [person.id, department.id]),
        });
      expect(await told()).toHaveLength(0);
      expect(outcomeOf(await call(path, actionOf(form), fields, await as("administrator")))).toBe("ok");
      if (!place.endsWith("/new")) expect(await told()).toHaveLength(1);
    });
  }

  test("the office's row", async ({ database, as }) => {
    const names = "helpContact maxExtensions name parentBody place shortName version";
    const form = await formOf("/admin/office", await as("administrator"), names);
    const fields = {
      ...form.hidden,
      name: "Ai đó",
      shortName: "",
      parentBody: "",
      place: "",
      helpContact: "",
      maxExtensions: "2",
    };
    const before = await database.query.office.findFirst();
    for (const role of others) {
      expect(outcomeOf(await call("/admin/office", actionOf(form), fields, await as(role))), role).toBe("F");
    }
    expect(await database.query.office.findFirst()).toEqual(before);
  });
});
