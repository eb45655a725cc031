import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { readGrid } from "@/test/grid";
import type { Person } from "../actor";
import { stepsOf } from "./next-step";

/**
 * What is expected of whom in each status; "." where it is somebody else's turn. A deputy acts for the responsible
 * leader; clerk0 is a clerk before a department that nobody heads; doer and coHead do the part of another one.
 */
const expected = `
                      owner   head        owning_head  leader           leader2          deputy           clerk            clerk0           staff  doer  coHead
  assigned            .       name_owner  name_owner   .                .                .                .                report           .      .     .
  in_progress         report  .           report       .                .                .                .                report           .      .     .
  in_review           .       submit      submit       .                .                .                .                submit           .      .     .
  submitted           .       .           .            confirm          confirm          confirm          confirm          confirm          .      .     .
  completed           .       .           .            .                .                .                .                .                .      .     .
  paused              .       resume      resume       .                .                .                .                resume           .      .     .
  transfer_requested  .       .           .            decide_transfer  decide_transfer  decide_transfer  decide_transfer  decide_transfer  .      .     .
  cancelled           .       .           .            .                .                .                .                .                .      .     .
`;

/** The line that each of them reads. "." stands for that of the status: whose turn it is. */
const lines = `
                      owner            head                 owning_head          leader                    leader2                   deputy                    clerk                     clerk0                    staff  doer         coHead
  assigned            .                expected.name_owner  expected.name_owner  .                         .                         .                         .                         expected.on_paper         .      part.report  part.name
  in_progress         expected.report  .                    expected.report      .                         .                         .                         .                         expected.on_paper         .      part.report  part.name
  in_review           .                expected.submit      expected.submit      .                         .                         .                         .                         expected.submit           .      part.report  part.name
  submitted           .                .                    .                    expected.confirm          expected.confirm_too      expected.confirm_for      expected.record_decision  expected.record_decision  .      part.report  part.name
  completed           .                .                    .                    .                         .                         .                         .                         .                         .      .            .
  paused              .                expected.resume      expected.resume      .                         .                         .                         .                         expected.resume           .      part.report  part.name
  transfer_requested  .                .                    .                    expected.decide_transfer  expected.decide_transfer  expected.decide_transfer  expected.decide_transfer  expected.decide_transfer  .      part.report  part.name
  cancelled           .                .                    .                    .                         .                         .                         .                         .                         .      .            .
`;

function aPerson(options: Partial<Person>): Person {
  const roles: Person["roles"] = new Set();
  const named = { kind: "person", id: "somebody", name: "", givenName: "", email: null, title: "" } as const;
  return { ...named, language: "vi", roles, memberships: [], inherits: [], actsFor: [], ...options };
}
const membership = { departmentId: "lead", departmentName: "", title: "" };
const headship = [{ ...membership, kind: "head" as const }];
const people: Record<string, Person> = {
  owner: aPerson({ id: "owner", memberships: [{ ...membership, kind: "staff" }] }),
  head: aPerson({ memberships: headship }),
  owning_head: aPerson({ id: "owner", memberships: headship }),
  leader: aPerson({ id: "responsible", roles: new Set(["leader"]) }),
  leader2: aPerson({ roles: new Set(["leader"]) }),
  deputy: aPerson({ actsFor: ["responsible"] }),
  clerk: aPerson({ roles: new Set(["clerk"]) }),
  clerk0: aPerson({ roles: new Set(["clerk"]) }),
  doer: aPerson({ id: "doer" }),
  coHead: aPerson({ memberships: [{ ...membership, departmentId: "other", kind: "head" }] }),
  staff: aPerson({ memberships: [{ ...membership, kind: "staff" }] }),
};

const parts = [
  { departmentId: "third", departmentHasHead: true, personId: "doer", status: "not_reported" as const },
  { departmentId: "other", departmentHasHead: true, personId: null, status: "not_reported" as const },
];

function steps(name: string, status: TaskStatus, changes: Partial<Parameters<typeof stepsOf>[1]> = {}) {
  const owned = status !== "assigned" && status !== "transfer_requested";
  const relations = { leadDepartmentId: "lead", responsibleLeaderId: "responsible", parts };
  const task = { ...relations, leadHasHead: name !== "clerk0", status, archive: false };
  return stepsOf(people[name] ?? aPerson({}), { ...task, ownerId: owned ? "owner" : null, ...changes });
}

test.each(readGrid(expected))("$row: what is expected of whom", ({ row, cells }) => {
  const found = Object.keys(cells).map((name) => [name, steps(name, row as TaskStatus).expected ?? "."]);
  expect(Object.fromEntries(found)).toEqual(cells);
});

test.each(readGrid(lines))("$row: what each of them reads", ({ row, cells }) => {
  const found = Object.keys(cells).map((name) => {
    const { line } = steps(name, row as TaskStatus);
    return [name, line === `waiting.${row}` ? "." : line];
  });
  expect(Object.fromEntries(found)).toEqual(cells);
});

test("what came back is told apart, and so is what nobody owns", () => {
  expect(steps("owner", "in_progress", { returnedReason: "Bổ sung" }).line).toBe("expected.returned");
  expect(steps("head", "in_progress", { ownerId: null }).line).toBe("waiting.ownerless");
});

test("a part that was reported is asked for no more", () => {
  const reported = parts.map((part) => ({ ...part, status: "reported" as const }));
  for (const name of ["doer", "coHead"]) {
    expect(steps(name, "in_progress", { parts: reported }).line).toBe("waiting.in_progress");
  }
});

describe("what else may be done", () => {
  test.each<[string, TaskStatus, string[]]>([
    ["owner", "in_progress", []],
    ["owner", "in_review", ["report", "take_back"]],
    ["owner", "submitted", ["report"]],
    ["head", "assigned", ["request_transfer"]],
    ["head", "in_progress", ["report", "submit", "pause", "change_owner"]],
    ["head", "transfer_requested", ["withdraw_transfer"]],
    ["clerk0", "assigned", ["name_owner", "request_transfer", "cancel"]],
    ["head", "in_review", ["report", "return_to_owner"]],
    ["head", "submitted", ["report", "take_back_submission"]],
    ["owning_head", "in_progress", ["pause", "change_owner"]],
    ["leader", "in_progress", ["cancel"]],
    ["leader", "submitted", ["return_result", "cancel"]],
    ["leader", "completed", ["reopen"]],
    ["leader", "cancelled", []],
    ["staff", "in_progress", []],
  ])("%s, %s: %j", (name, status, others) => {
    expect(steps(name, status).others).toEqual(others);
  });
});

test("the report of an owner goes to the head, that of a head who is the owner to the leader", () => {
  expect(steps("owner", "in_progress").handOver).toBe("hand_in");
  expect(steps("owning_head", "in_progress").handOver).toBe("submit");
  expect(steps("clerk0", "assigned").handOver).toBe("submit");
  expect(steps("head", "in_progress").handOver).toBeNull();
});

test("nothing is to be done with a task from an archive", () => {
  for (const name of Object.keys(people)) {
    expect(steps(name, "completed", { archive: true })).toMatchObject({
      line: "archive",
      expected: null,
      handOver: null,
      others: [],
    });
  }
});
