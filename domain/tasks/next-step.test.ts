import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { readGrid } from "@/test/grid";
import type { Person } from "../actor";
import { stepsOf } from "./next-step";

/** What is expected of whom in each status; "." where it is somebody else's turn. */
const expected = `
                      owner   head        owning_head  leader           clerk            staff
  assigned            .       name_owner  name_owner   .                .                .
  in_progress         report  .           report       .                .                .
  in_review           .       submit      submit       .                .                .
  submitted           .       .           .            confirm          confirm          .
  completed           .       .           .            .                .                .
  paused              .       resume      resume       .                .                .
  transfer_requested  .       .           .            decide_transfer  decide_transfer  .
  cancelled           .       .           .            .                .                .
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
  leader: aPerson({ roles: new Set(["leader"]) }),
  clerk: aPerson({ roles: new Set(["clerk"]) }),
  staff: aPerson({ memberships: [{ ...membership, kind: "staff" }] }),
};

function steps(name: string, status: TaskStatus, archive = false) {
  const owned = status !== "assigned" && status !== "transfer_requested";
  const task = { leadDepartmentId: "lead", leadHasHead: true, responsibleLeaderId: null, status, archive };
  return stepsOf(people[name] ?? aPerson({}), { ...task, ownerId: owned ? "owner" : null });
}

test.each(readGrid(expected))("$row: what is expected of whom", ({ row, cells }) => {
  const found = Object.keys(cells).map((name) => [name, steps(name, row as TaskStatus).expected ?? "."]);
  expect(Object.fromEntries(found)).toEqual(cells);
});

describe("what else may be done", () => {
  test.each<[string, TaskStatus, string[]]>([
    ["owner", "in_progress", []],
    ["owner", "in_review", ["report", "take_back"]],
    ["owner", "submitted", ["report"]],
    ["head", "assigned", ["request_transfer"]],
    ["head", "in_progress", ["report", "submit", "pause", "change_owner"]],
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
  expect(steps("head", "in_progress").handOver).toBeNull();
});

test("nothing is to be done with a task from an archive", () => {
  for (const name of Object.keys(people)) {
    expect(steps(name, "completed", true)).toEqual({ expected: null, handOver: null, others: [] });
  }
});
