import { expect, test } from "vitest";
import { newSince, newsOf, weightiest } from "./rules";

const at = (time: string) => new Date(`2026-03-18T${time}:00Z`);

test.each([
  ["nobody looked before", null, null],
  ["the first visit goes on", { seenAt: "08:31", previousAt: null }, null],
  ["the first visit is over", { seenAt: "08:29", previousAt: null }, "08:29"],
  ["a visit goes on", { seenAt: "08:30", previousAt: "07:00" }, "07:00"],
  ["a visit is over", { seenAt: "08:29", previousAt: "07:00" }, "08:29"],
] as const)("%s", (_, visit, since) => {
  const known = visit && {
    seenAt: at(visit.seenAt),
    previousAt: visit.previousAt === null ? null : at(visit.previousAt),
  };
  expect(newSince(known, at("09:00"))).toEqual(since === null ? null : at(since));
});

test.each([
  ["return_to_owner", {}, { status: "in_progress" }, "returned"],
  ["return_result", {}, { status: "in_progress" }, "returned"],
  ["reopen", {}, { status: "in_progress" }, "returned"],
  ["opened", {}, { status: "assigned", dueOn: "2026-04-01" }, "new"],
  ["name_owner", { ownerId: null }, { ownerId: "me", status: "in_progress" }, "new"],
  ["owner_changed", { ownerId: "me" }, { ownerId: "other" }, "other"],
  ["part_person_named", {}, { personId: "me" }, "new"],
  ["amended", { dueOn: "2026-04-01" }, { dueOn: "2026-04-02" }, "due"],
  ["amended", { dueOn: "2026-04-01" }, { dueOn: null }, "due"],
  ["amended", { priority: "normal" }, { priority: "urgent" }, "other"],
  ["extension_granted", { dueOn: "2026-04-01" }, { dueOn: "2026-04-20" }, "due"],
  ["remark", {}, {}, "remark"],
  ["submit", { status: "in_review" }, { status: "submitted" }, "status"],
  ["report", { percent: 10 }, { percent: 20 }, "other"],
] as const)("%s from %o to %o is news of the kind %s", (kind, before, after, expected) => {
  expect(newsOf({ kind, before, after, by: "Lan" }, "me")).toMatchObject({ kind: expected, by: "Lan" });
});

test("what weighs most stands on the row, and of that the latest", () => {
  const news = (kind: "returned" | "remark" | "other", by: string) => ({ kind, by });
  expect(weightiest([])).toBeNull();
  expect(weightiest([news("remark", "a"), news("returned", "b"), news("other", "c")])?.by).toBe("b");
  expect(weightiest([news("remark", "a"), news("remark", "b"), news("other", "c")])?.by).toBe("b");
});
