import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { aTask, type Cast } from "@/db/factories";
import { aPdf, aPng } from "@/test/sample-files";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOn, outcomeOf } from "./forms";
import { postReport } from "./uploads";

const largest = 10 * 1024 * 1024;
const words = { version: "1", result: "Đã xong", difficulty: "", proposal: "", percent: "60", next: "go_on" };

const aTaskOf = (database: Database, cast: Cast) =>
  aTask(database, {
    ...{ status: "in_progress", lead: cast.lead, owner: cast.owner, leader: cast.leader },
    parts: [{ department: cast.coordinating, person: cast.doer }],
  });

/** What a report left behind: nothing, or all of it. */
async function keptOf(database: Database, task: { id: string }) {
  const reports = await database.query.progressReports.findMany({
    where: (row, { eq }) => eq(row.taskId, task.id),
  });
  const ids = reports.map(({ id }) => id);
  const files = await database.query.files.findMany({
    columns: { id: true, name: true, mediaType: true, size: true },
    where: (row, { inArray }) => inArray(row.reportId, ids),
  });
  return { reports: reports.length, files };
}

test("evidence of 10 MB is kept to the byte, one more byte is too much and nothing is kept", async ({
  database,
  cast,
  as,
}) => {
  const owner = await as("owner");
  for (const size of [largest - 1, largest]) {
    const [task, content] = [await aTaskOf(database, cast), aPdf(size)];
    const answer = await postReport(task, { fields: words, files: [["bảng kê.pdf", content]] }, owner);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { status: "saved" }]);
    const { files } = await keptOf(database, task);
    expect(files).toMatchObject([{ name: "bảng kê.pdf", size }]);
    const download = await ask(`/files/${files[0]?.id}/download`, { headers: owner });
    expect(download.body.equals(content), String(size)).toBe(true);
  }
  const task = await aTaskOf(database, cast);
  const files = [
    ["vừa.pdf", aPdf()],
    ["lớn.pdf", aPdf(largest + 1)],
  ] as const;
  const { text } = await postReport(
    task,
    { fields: { ...words, next: "hand_in" }, files: [...files].map((file) => [...file]) },
    owner,
  );
  expect(JSON.parse(text)).toMatchObject({
    status: "error",
    errors: { evidence: expect.stringMatching(/^“lớn.pdf”: .*10 MB/) },
  });
  expect(await keptOf(database, task)).toEqual({ reports: 0, files: [] });
});

test("evidence is judged by its content, and stored under a harmless name", async ({
  database,
  cast,
  as,
}) => {
  const owner = await as("owner");
  for (const [name, content, message] of [
    ["báo cáo.pdf", "<!doctype html><script>alert(1)</script>", /“báo cáo.pdf”: .*trang web/],
    ["báo cáo.docx", Buffer.from("MZ\x90\0"), /chương trình/],
    ["trống.pdf", "", /không có nội dung/],
  ] as const) {
    const task = await aTaskOf(database, cast);
    const { text } = await postReport(task, { fields: words, files: [[name, content]] }, owner);
    expect(JSON.parse(text).errors?.evidence, name).toMatch(message);
    expect(await keptOf(database, task), name).toEqual({ reports: 0, files: [] });
  }
  const task = await aTaskOf(database, cast);
  await postReport(task, { fields: words, files: [["../../etc/ảnh.exe", aPng()]] }, owner);
  expect(await keptOf(database, task)).toMatchObject({
    files: [{ name: "ảnh.png", mediaType: "image/png" }],
  });
});

test("six files are one too many, and none of them is kept", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  const files = Array.from({ length: 6 }, (_, at): [string, Buffer] => [`${at}.pdf`, aPdf()]);
  const { text } = await postReport(task, { fields: words, files }, await as("owner"));
  expect(JSON.parse(text).errors?.evidence).toContain("5 tệp");
  expect(await keptOf(database, task)).toEqual({ reports: 0, files: [] });
});

test("who may not report is told by the status, before anything is read", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  const send = async (who: Parameters<typeof as>[0], to: { id: string } = task) =>
    (await postReport(to, { fields: words, files: [["a.pdf", aPdf()]] }, await as(who))).status;
  expect(await send(null)).toBe(401);
  for (const who of ["unrelatedHead", "unrelatedStaff", "formerHead", "newcomer"] as const) {
    expect([who, await send(who)]).toEqual([who, 404]);
  }
  for (const who of ["colleague", "administrator", "clerk", "leader", "coordinatingStaff"] as const) {
    expect([who, await send(who)]).toEqual([who, 403]);
  }
  // Who does a part may send a report on that part, and none on the task.
  expect(await send("doer")).toBe(403);
  for (const id of [randomUUID(), "x"]) expect([id, await send("owner", { id })]).toEqual([id, 404]);
  expect(await keptOf(database, task)).toEqual({ reports: 0, files: [] });
});

test("forged fields are told, whatever they are", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  const owner = await as("owner");
  const forged: Record<string, string>[] = [
    { version: "0" },
    { version: "9".repeat(30) },
    { percent: "101" },
    { next: "confirm" },
    { result: "a\0b" },
    { result: "ấ".repeat(30_000) },
    { evidence: "x", taskId: randomUUID(), percent: "x" },
    { partId: randomUUID(), done: "yes" },
    { partId: "x", done: "yes" },
    { partId: "a\0b", done: "yes" },
    { requestId: "x", version: "7" },
  ];
  for (const fields of forged) {
    for (const accept of ["script", "page"] as const) {
      const answer = await postReport(task, { fields: { ...words, ...fields } }, owner, accept);
      expect([fields, answer.status < 500]).toEqual([fields, true]);
    }
  }
  expect(await keptOf(database, task)).toEqual({ reports: 0, files: [] });
});

test("a report that is sent again is one report", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  const fields = { ...words, requestId: randomUUID() };
  const owner = await as("owner");
  const send = () => postReport(task, { fields, files: [["a.pdf", aPdf()]] }, owner);
  const answers = [await send(), await send()];
  expect(answers.map(({ text }) => JSON.parse(text).status)).toEqual(["saved", "saved"]);
  expect(await keptOf(database, task)).toMatchObject({ reports: 1, files: [{ name: "a.pdf" }] });
});

test("evidence is found by who sees the task, and by nobody else", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  await postReport(task, { fields: words, files: [["a.pdf", aPdf()]] }, await as("owner"));
  const [file] = (await keptOf(database, task)).files;
  for (const [who, status] of [
    ["colleague", 200],
    ["coordinatingStaff", 200],
    ["leader", 200],
    ["unrelatedHead", 404],
    ["newcomer", 404],
  ] as const) {
    for (const path of [`/files/${file?.id}`, `/files/${file?.id}/content`, `/files/${file?.id}/download`]) {
      expect([who, path, (await ask(path, { headers: await as(who) })).status]).toEqual([who, path, status]);
    }
  }
});

test("what somebody did is undone by nobody else", async ({ database, cast, as }) => {
  const task = await aTaskOf(database, cast);
  await postReport(task, { fields: words }, await as("owner"));
  const form = await formOn(`/tasks/${task.id}`, await as("owner"), 'name="eventId"');
  const fields = { taskId: task.id, eventId: form.hidden.eventId ?? "" };
  const found: Record<string, string> = {};
  for (const who of ["head", "clerk", "administrator", "unrelatedHead", "newcomer", "owner"] as const) {
    found[who] = outcomeOf(await call(`/tasks/${task.id}`, actionOf(form), fields, await as(who)));
  }
  expect(found).toEqual({
    ...{ head: "F", clerk: "F", administrator: "F", unrelatedHead: "-", newcomer: "-", owner: "ok" },
  });
});
