import { createHash, randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, aDepartment, aFile, aMeeting, aPerson } from "@/db/factories";
import { files, history } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { complaintOf, outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { aPdf, aPng } from "@/test/sample-files";
import type { Context } from "../command";
import { InvalidError } from "../errors";
import { addFile, removeFile } from "./commands";
import { contentOf, findFile, getFiles } from "./queries";
import { mostBytes } from "./size";

/**
 * Who may add and remove files, by the state of the meeting: "ok", "F" for forbidden, "-" for not found, "R" for
 * refused by the state. `own` is the report of the department of `head` and `staff`, which is invited as that of `head2`
 * is; `unH` heads one that is not.
 */
const writing = `
                       chair lead2 clk adm sys head staff head2 unH new
  other_draft          F     F     ok  F   F   -    -     -     -   -
  other_draft_r        F     -     ok  -   F   -    -     -     -   -
  other_planned        F     F     ok  F   F   F    F     F     -   -
  other_planned_r      F     -     ok  -   F   F    -     F     -   -
  other_issued         F     F     ok  F   F   F    F     F     -   -
  other_issued_r       F     -     ok  -   F   F    -     F     -   -
  other_cancelled      F     F     R   F   F   -    -     -     -   -
  other_cancelled_r    F     -     R   -   F   -    -     -     -   -
  own_draft            F     F     ok  F   F   -    -     -     -   -
  own_planned          F     F     ok  F   F   ok   F     F     -   -
  own_planned_r        F     -     ok  -   F   ok   -     F     -   -
  own_issued           F     F     ok  F   F   F    F     F     -   -
  own_cancelled        F     F     R   F   F   -    -     -     -   -
  remove_draft         F     F     ok  F   F   -    -     -     -   -
  remove_planned       F     F     ok  F   F   F    F     -     -   -
  remove_planned_r     F     -     ok  -   F   F    -     -     -   -
  remove_issued        F     F     ok  F   F   F    F     F     -   -
  remove_issued_r      F     -     ok  -   F   F    -     F     -   -
  remove_cancelled     F     F     R   F   F   -    -     -     -   -
`;

/**
 * Who sees which file, in the list and by its address: `own` is the report of the department of `head`. A meeting that
 * was planned before it was cancelled is `calledoff`.
 */
const reading = `
               chair lead2 clk adm sys  head staff head2 unH new
  draft_agenda    s     s     s   s   s    -    -     -     -   -
  draft_own       s     s     s   s   s    -    -     -     -   -
  planned_agenda  s     s     s   s   s    s    s     s     -   -
  planned_own     s     s     s   s   s    s    s     -     -   -
  planned_notice  s     s     s   s   s    -    -     -     -   -
  planned_other   s     s     s   s   s    -    -     -     -   -
  planned_r_own   s     -     s   -   s    s    -     -     -   -
  planned_r_other s     -     s   -   s    -    -     -     -   -
  issued_own      s     s     s   s   s    s    s     s     -   -
  issued_other    s     s     s   s   s    s    s     s     -   -
  issued_r_own    s     -     s   -   s    s    -     s     -   -
  cancelled_own   s     s     s   s   s    -    -     -     -   -
  calledoff_agenda s    s     s   s   s    s    s     s     -   -
  calledoff_own   s     s     s   s   s    s    s     -     -   -
  calledoff_notice s    s     s   s   s    -    -     -     -   -
  calledoff_other s     s     s   s   s    -    -     -     -   -
  calledoff_r_own s     -     s   -   s    s    -     -     -   -
`;

const database = await testDatabase();
const department = await aDepartment(database);
const second = await aDepartment(database);
const other = await aDepartment(database);
const chair = await aPerson(database, { role: "leader" });
const head = await aPerson(database, { member: { department, kind: "head" } });
const clk = await aPerson(database, { role: "clerk" });
const cast = {
  chair,
  lead2: await aPerson(database, { role: "leader" }),
  clk,
  adm: await aPerson(database, { role: "administrator" }),
  head,
  staff: await aPerson(database, { member: { department } }),
  head2: await aPerson(database, { member: { department: second, kind: "head" } }),
  unH: await aPerson(database, { member: { department: other, kind: "head" } }),
  new: await aPerson(database),
};
const contexts: [string, Context][] = [
  ["sys", { database, clock, actor: { kind: "system", name: "worker" } }],
];
for (const [column, person] of Object.entries(cast)) {
  contexts.push([column, { database, clock, actor: await actorOf(database, person, day) }]);
}
const clerk = await asked(database, clk);

type Status = "draft" | "planned" | "issued" | "cancelled";
const aMeetingOf = (status: Status, restricted = false, planned = false) =>
  aMeeting(database, { status, restricted, planned, chair, departments: [department, second] });

/** Each of the cast on a row of their own, so that nobody meets what another has changed. */
async function rowOf(ask: (context: Context) => Promise<unknown>) {
  const row: Record<string, string> = {};
  for (const [column, context] of contexts) {
    const outcome = await outcomeOf(ask(context));
    row[column] = symbolOf(outcome);
  }
  return row;
}

const aForm = (meeting: { id: string }, changes: Record<string, unknown> = {}) => ({
  ...{ meetingId: meeting.id, kind: "other", departmentId: "", name: "báo cáo.pdf", content: aPdf() },
  ...changes,
});

test.each(readGrid(writing))("who may write: $row", async ({ row, cells }) => {
  const [what, status, restricted] = row.split("_") as [string, Status, string?];
  const meeting = await aMeetingOf(status, restricted !== undefined);
  const report = { kind: "report", departmentId: department.id };
  const found = await rowOf(async (context) => {
    if (what !== "remove") return addFile(context, aForm(meeting, what === "own" ? report : {}));
    const file = await aFile(database, { meeting, department });
    return removeFile(context, { fileId: file.id, reason: "Gửi nhầm" });
  });
  expect(found).toEqual(cells);
});

test.each(readGrid(reading))("who sees: $row", async ({ row, cells }) => {
  const [named = "", ...rest] = row.split("_");
  const what = rest.at(-1) as "agenda" | "notice" | "other" | "own";
  const status = named === "calledoff" ? "cancelled" : (named as Status);
  const meeting = await aMeetingOf(status, rest.length > 1, named === "calledoff");
  const file = await aFile(database, { meeting, ...(what === "own" ? { department } : { kind: what }) });
  for (const [column, { actor }] of contexts) {
    const found = await outcomeOf(findFile(database, actor, file.id));
    const listed = await getFiles(database, actor, meeting.id).catch(() => null);
    const sees = listed?.files.some(({ id }) => id === file.id) ?? false;
    expect([column, found, sees]).toEqual([column, sees ? "ok" : "not_found", cells[column] === "s"]);
  }
});

test("a file that is not seen answers as one that does not exist", async () => {
  const file = await aFile(database, { meeting: await aMeetingOf("planned"), department });
  const { actor } = await asked(database, cast.head2);
  expect(await refusalOf(findFile(database, actor, file.id))).toEqual(
    await refusalOf(findFile(database, actor, randomUUID())),
  );
});

test("what may be done there is said for the forms, as the commands have it", async () => {
  const rights = async (person: { id: string }, status: Status) => {
    const { actor } = await asked(database, person);
    return (await getFiles(database, actor, (await aMeetingOf(status)).id)).rights;
  };
  const everything = ["agenda", "report", "notice", "other"];
  expect(await rights(clk, "draft")).toEqual({
    ...{ kinds: everything, departmentIds: null, remove: true, reasonNeeded: false },
  });
  expect(await rights(clk, "issued")).toMatchObject({ kinds: everything, remove: true, reasonNeeded: true });
  expect(await rights(clk, "cancelled")).toMatchObject({ kinds: [], remove: false });
  expect(await rights(head, "planned")).toMatchObject({
    ...{ kinds: ["report"], departmentIds: [department.id], remove: false },
  });
  expect(await rights(head, "issued")).toMatchObject({ kinds: [], remove: false });
  expect(await rights(chair, "planned")).toMatchObject({ kinds: [], remove: false });
});

async function onlyFileOf(meeting: { id: string }) {
  const { files: listed } = await getFiles(database, clerk.actor, meeting.id);
  expect(listed).toHaveLength(1);
  return listed[0] as (typeof listed)[number];
}

const historyOf = (meeting: { id: string }) =>
  database.select().from(history).where(eq(history.subjectId, meeting.id)).orderBy(history.id);

describe("a file", () => {
  test("is kept byte for byte, under a harmless name and its true type, with its trace in the history", async () => {
    const meeting = await aMeetingOf("draft");
    const content = Buffer.concat([aPng(), randomBytes(1_300_000)]);
    const form = { kind: "report", departmentId: department.id, name: "../Ảnh.pdf.exe", content };
    await addFile(clerk, aForm(meeting, form));
    const file = await onlyFileOf(meeting);
    expect(file).toMatchObject({
      ...{ kind: "report", name: "Ảnh.png", mediaType: "image/png", size: content.length },
      ...{ departmentId: department.id, departmentName: department.name, addedBy: clk.name },
      createdAt: clock.now(),
    });
    const pieces: Buffer[] = [];
    for await (const piece of contentOf(database, file)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(512 * 1024);
    const [row] = await database
      .select({ searchText: files.searchText })
      .from(files)
      .where(eq(files.id, file.id));
    expect(row).toEqual({ searchText: "anh.png" });

    await removeFile(clerk, { fileId: file.id, reason: "" });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const trace = { name: "Ảnh.png", size: content.length, sha256, departmentId: department.id };
    const [added, removed] = await historyOf(meeting);
    expect(added).toMatchObject({ kind: "file_added", subject: "meeting", after: trace, actorId: clk.id });
    expect(removed).toMatchObject({ kind: "file_removed", subject: "meeting", before: trace, reason: "" });
    expect((await getFiles(database, clerk.actor, meeting.id)).files).toEqual([]);
  });

  test("may have 10 MB to the byte", async () => {
    const meeting = await aMeetingOf("draft");
    for (const size of [mostBytes - 1, mostBytes]) {
      expect(await outcomeOf(addFile(clerk, aForm(meeting, { content: aPdf(size) }))), String(size)).toBe(
        "ok",
      );
    }
    const larger = await refusalOf(addFile(clerk, aForm(meeting, { content: aPdf(mostBytes + 1) })));
    expect(larger).toEqual(new InvalidError({ content: { key: "file_too_large" } }));
  });

  test("is removed from an issued record with a reason only, and once", async () => {
    const meeting = await aMeetingOf("issued");
    const file = await aFile(database, { meeting });
    const without = await refusalOf(removeFile(clerk, { fileId: file.id, reason: " " }));
    expect(without).toEqual(new InvalidError({ reason: { key: "required" } }));
    const form = { fileId: file.id, reason: "Đính kèm nhầm" };
    const both = await Promise.all([removeFile(clerk, form), removeFile(clerk, form)].map(outcomeOf));
    expect(both.sort()).toEqual(["not_found", "ok"]);
    const removed = (await historyOf(meeting)).filter(({ kind }) => kind === "file_removed");
    expect(removed.map(({ reason }) => reason)).toEqual(["Đính kèm nhầm"]);
  });

  test("that is sent twice is stored once", async () => {
    const meeting = await aMeetingOf("draft");
    const requestId = randomUUID();
    const again = { ...clerk, requestId };
    await Promise.all([addFile(again, aForm(meeting)), addFile(again, aForm(meeting))]);
    await onlyFileOf(meeting);
  });

  test("is one too many beyond two hundred", async () => {
    const meeting = await aMeetingOf("draft");
    const values = { meetingId: meeting.id, name: "x.pdf", mediaType: "application/pdf", uploadedBy: clk.id };
    const row = { ...values, size: 1, content: Buffer.from("x"), createdAt: clock.now() };
    await database.insert(files).values(Array.from({ length: 200 }, () => row));
    expect(await complaintOf(addFile(clerk, aForm(meeting)))).toEqual({ key: "file_too_many" });
  });
});

test("files stand by what they are, reports in the order of the invitation", async () => {
  const meeting = await aMeetingOf("issued");
  for (const name of ["b.pdf", "a.pdf"]) await aFile(database, { meeting, name });
  await aFile(database, { meeting, kind: "notice", name: "thông báo.pdf" });
  await aFile(database, { meeting, department: second, name: "báo cáo 2.pdf" });
  await aFile(database, { meeting, department, name: "báo cáo 1.pdf" });
  await aFile(database, { meeting, kind: "agenda", name: "chương trình.pdf" });
  const { files: listed } = await getFiles(database, clerk.actor, meeting.id);
  const names = ["chương trình.pdf", "báo cáo 1.pdf", "báo cáo 2.pdf", "thông báo.pdf", "b.pdf", "a.pdf"];
  expect(listed.map(({ name }) => name)).toEqual(names);
});

const nowhere = randomUUID();
test.each([
  ["content", { content: Buffer.from("<script>alert(1)</script>") }, "file_markup"],
  ["content", { content: Buffer.alloc(0) }, "file_empty"],
  ["content", { content: "báo cáo" }, "required"],
  ["content", { content: undefined }, "required"],
  ["name", { name: null }, "required"],
  ["kind", { kind: "__proto__" }, "unknown"],
  ["kind", { kind: undefined }, "unknown"],
  ["departmentId", { kind: "report", departmentId: "" }, "file_needs_department"],
  ["departmentId", { kind: "report", departmentId: nowhere }, "unknown"],
  ["departmentId", { kind: "report", departmentId: "x" }, "unknown"],
  ["meetingId", { meetingId: "x" }, "unknown"],
])("%s is refused: %j", async (field, changes, key) => {
  const meeting = await aMeetingOf("draft");
  const refusal = await refusalOf(addFile(clerk, aForm(meeting, changes)));
  expect(refusal).toBeInstanceOf(InvalidError);
  expect((refusal as InvalidError).fields).toEqual({ [field]: { key } });
  expect(await historyOf(meeting)).toEqual([]);
});

test("a department counts only where it is a report's", async () => {
  const meeting = await aMeetingOf("draft");
  await addFile(clerk, aForm(meeting, { kind: "notice", departmentId: department.id }));
  expect(await onlyFileOf(meeting)).toMatchObject({ kind: "notice", departmentId: null });
});
