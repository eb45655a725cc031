import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aMeeting, aTask } from "@/db/factories";
import { files, history, progressReports, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { aPdf, aPng } from "@/test/sample-files";
import { findFile } from "../files/queries";
import { getTask } from "./detail";
import { reportPart, reportProgress } from "./reports";
import { undo } from "./undo";

const database = await testDatabase();
const cast = await aCast(database);
const words = { result: "Đã xong", difficulty: "", proposal: "", percent: "60", next: "go_on" };
const pdf = { name: "../Bảng kê.pdf", content: aPdf() };

const aTaskOf = (options: object = {}) =>
  aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner, ...options });

async function send(task: { id: string }, evidence: unknown, changes: object = {}) {
  const input = { taskId: task.id, version: 1, ...words, ...changes, evidence };
  return reportProgress(await asked(database, cast.owner), input);
}

async function evidenceOf(task: { id: string }) {
  const { actor } = await asked(database, cast.clerk);
  const { reports } = await getTask(database, actor, task.id, day);
  return reports.flatMap((report) => report.evidence);
}

describe("the evidence of a report", () => {
  test("is kept with it under harmless names, as what its content shows it to be", async () => {
    const task = await aTaskOf();
    await send(task, [pdf, { name: "ảnh.pdf", content: aPng() }]);
    const kept = await evidenceOf(task);
    expect(kept.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["Bảng kê.pdf", "application/pdf"],
      ["ảnh.png", "image/png"],
    ]);
  });

  test("is enough to report, without a word and at the same percent", async () => {
    const task = await aTaskOf();
    expect(await outcomeOf(send(task, [], { result: "", percent: "0" }))).toBe("invalid");
    expect(await outcomeOf(send(task, [pdf], { result: "", percent: "0" }))).toBe("ok");
  });

  test("is named where it is wrong, and nothing of the report is kept", async () => {
    const task = await aTaskOf();
    const page = { name: "trang.pdf", content: Buffer.from("<!doctype html><script>") };
    const large = { name: "lớn.pdf", content: aPdf(10 * 1024 * 1024 + 1) };
    for (const [evidence, fields] of [
      [[pdf, page], { "evidence.1": { key: "file_markup" } }],
      [[large], { "evidence.0.content": { key: "file_too_large" } }],
      [[{ name: "lớn.pdf", content: null }], { "evidence.0.content": { key: "file_too_large" } }],
      [Array(6).fill(pdf), { evidence: { key: "evidence_too_many" } }],
      ["x", { evidence: { key: "unknown" } }],
      [[{ name: 1, content: "x" }], { "evidence.0.name": { key: "required" } }],
    ] as const) {
      expect(await refusalOf(send(task, evidence, { next: "hand_in" }))).toMatchObject({ fields });
    }
    expect(await database.$count(progressReports, eq(progressReports.taskId, task.id))).toBe(0);
    expect(await database.select().from(tasks).where(eq(tasks.id, task.id))).toMatchObject([{ version: 1 }]);
  });

  test("is not kept where somebody else wrote first", async () => {
    const task = await aTaskOf();
    const before = await database.$count(files);
    await send(task, []);
    expect(await outcomeOf(send(task, [pdf], { next: "hand_in" }))).toBe("conflict");
    expect(await database.$count(files)).toBe(before);
  });

  test("comes with the report on a part, too", async () => {
    const task = await aTaskOf({ parts: [{ department: cast.coordinating, person: cast.doer }] });
    const part = { taskId: task.id, partId: task.parts[0]?.id, version: 1, result: "Xong", done: "yes" };
    await reportPart(await asked(database, cast.doer), { ...part, evidence: [pdf] });
    expect(await evidenceOf(task)).toMatchObject([{ name: "Bảng kê.pdf" }]);
  });

  test("stays with a report that is taken back, which says so", async () => {
    const task = await aTaskOf();
    await send(task, [pdf]);
    const [row] = await database.select().from(history).where(eq(history.subjectId, task.id));
    await undo(await asked(database, cast.owner), { taskId: task.id, eventId: row?.id });
    const [kept] = await evidenceOf(task);
    const { actor } = await asked(database, cast.owner);
    expect(await findFile(database, actor, kept?.id ?? "")).toMatchObject({
      taskId: task.id,
      withdrawnAt: clock.now(),
    });
  });
});

describe("who may see a task sees its evidence, and nobody else", () => {
  test.each([
    ["the owner", () => cast.owner, "ok", "ok"],
    ["other staff", () => cast.colleague, "ok", "not_found"],
    ["its head", () => cast.head, "ok", "ok"],
    ["who does a part", () => cast.doer, "ok", "ok"],
    ["staff of the coordinating department", () => cast.coordinatingStaff, "ok", "not_found"],
    ["the responsible leader", () => cast.leader, "ok", "ok"],
    ["another leader", () => cast.otherLeader, "ok", "not_found"],
    ["a clerk", () => cast.clerk, "ok", "ok"],
    ["an administrator", () => cast.administrator, "ok", "not_found"],
    ["a head of another department", () => cast.unrelatedHead, "not_found", "not_found"],
    ["somebody who has left", () => cast.formerHead, "not_found", "not_found"],
  ])("%s", async (_, person, ordinary, restricted) => {
    const { actor } = await asked(database, person());
    const parts = [{ department: cast.coordinating, person: cast.doer }];
    const found = [];
    for (const isRestricted of [false, true]) {
      const meeting = await aMeeting(database, { restricted: isRestricted });
      const task = await aTaskOf({ meeting, leader: cast.leader, parts });
      await send(task, [pdf]);
      const [file] = await evidenceOf(task);
      found.push(await outcomeOf(findFile(database, actor, file?.id ?? "")));
    }
    expect(found).toEqual([ordinary, restricted]);
  });
});

describe("a department that nobody heads", () => {
  const paper = { paperNumber: "318/SNgV-HTQT", paperDate: "13/03/2026" };
  const aTaskWithout = (status: "assigned" | "in_progress" = "assigned") =>
    aTask(database, {
      status,
      lead: cast.headless,
      ...(status === "in_progress" && { owner: cast.headlessOwner }),
    });
  const record = async (task: { id: string }, changes: object = {}) =>
    reportProgress(await asked(database, cast.clerk), {
      ...{ taskId: task.id, version: 1, ...words, ...paper, ...changes },
    });
  const rowsOf = ({ id }: { id: string }) =>
    database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

  test("hands in on paper before anybody is its owner: history names both, and the day it came", async () => {
    const task = await aTaskWithout();
    await record(task, { next: "submit", percent: "100", handedInOn: "16/03/2026", evidence: [pdf] });
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(row).toMatchObject({ status: "submitted", submittedOn: "2026-03-16", ownerId: null });
    const named = { actorId: cast.clerk.id, onBehalfOfDepartmentId: cast.headless.id };
    const paper = "318/SNgV-HTQT, 13/03/2026";
    expect(await rowsOf(task)).toMatchObject([
      { kind: "report", ...named, after: { status: "in_progress", paper } },
      { kind: "submit", ...named, effectiveOn: "2026-03-16", after: { submittedOn: "2026-03-16", paper } },
    ]);
    const [report] = await database.select().from(progressReports).where(eq(progressReports.taskId, task.id));
    expect(report).toMatchObject({ paper, onBehalfOfDepartmentId: cast.headless.id });
  });

  test("reports on paper and goes on", async () => {
    const task = await aTaskWithout("in_progress");
    await record(task);
    expect(await rowsOf(task)).toMatchObject([{ kind: "report", before: { percent: 0 } }]);
  });

  test.each([
    [{ paperNumber: "" }, { paperNumber: { key: "paper_needs_number" } }],
    [{ paperDate: "" }, { paperDate: { key: "paper_needs_date" } }],
    [{ paperDate: "19/03/2026" }, { paperDate: { key: "not_in_the_future" } }],
    [{ handedInOn: "19/03/2026", next: "submit" }, { handedInOn: { key: "not_in_the_future" } }],
    [
      { handedInOn: "14/01/2026", next: "submit" },
      { handedInOn: { key: "before_opened", values: { date: "15/01/2026" } } },
    ],
  ])("is not recorded with %j", async (changes, fields) => {
    const task = await aTaskWithout();
    expect(await refusalOf(record(task, changes))).toMatchObject({ fields });
    expect(await rowsOf(task)).toEqual([]);
  });

  test("with a head in office reports itself: the clerk may not, and a head's day is today", async () => {
    const task = await aTaskOf();
    expect(await outcomeOf(record(task))).toBe("forbidden");
    const input = { taskId: task.id, version: 1, ...words, next: "submit", handedInOn: "16/03/2026" };
    await reportProgress(await asked(database, cast.head), input);
    const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(row).toMatchObject({ submittedOn: day });
  });

  test("is not started by a head, who names an owner first", async () => {
    const task = await aTask(database, { lead: cast.lead });
    const input = { taskId: task.id, version: 1, ...words };
    const refusal = await complaintOf(reportProgress(await asked(database, cast.head), input));
    expect(refusal).toEqual({ key: "not_while_assigned" });
  });
});
