import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { Database } from "@/db/client";
import { aFile, aMeeting, aPerson, aSession } from "@/db/factories";
import { anOfficeFile, aPdf, aPng, aZip } from "@/test/sample-files";
import { cookieName, tokenOf } from "../cookie";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { formsOf } from "./forms";
import { aForm, begin, pathOf, send, told } from "./uploads";

const largest = 10 * 1024 * 1024;

const filesOf = (database: Database, meeting: { id: string }) =>
  database.query.files.findMany({
    columns: { id: true, name: true, kind: true, mediaType: true, size: true, departmentId: true },
    where: (row, { eq }) => eq(row.meetingId, meeting.id),
    orderBy: (row, { asc }) => asc(row.createdAt),
  });

/** A clerk of the test's own: how many uploads a person has at a time is counted. */
async function aClerk(database: Database): Promise<OutgoingHttpHeaders> {
  const session = await aSession(database, await aPerson(database, { role: "clerk" }));
  return { cookie: `${cookieName}=${await tokenOf(session)}` };
}

test("a file of 10 MB is kept to the byte, one more byte is too many", async ({ database, as }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const clerk = await as("clerk");
  for (const size of [largest - 1, largest]) {
    const content = aPdf(size);
    const answer = await send(meeting, { files: [[`${size}.pdf`, content]] }, clerk);
    expect([answer.status, told(answer)]).toEqual([200, { stored: 1, refused: [] }]);
    const file = (await filesOf(database, meeting)).find(({ name }) => name === `${size}.pdf`);
    const download = await ask(`/files/${file?.id}/download`, { headers: clerk });
    expect(download.body.equals(content), String(size)).toBe(true);
  }
  const larger = await send(meeting, { files: [["lớn.pdf", aPdf(largest + 1)]] }, clerk);
  expect(larger.status).toBe(422);
  expect(told(larger).refused).toEqual([{ name: "lớn.pdf", message: expect.stringContaining("10 MB") }]);
  expect(await filesOf(database, meeting)).toHaveLength(2);
});

test("what a browser could run or show as a page is refused with a sentence", async ({ database, as }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  for (const [name, content, claimed, message] of [
    ["báo cáo.pdf", "<!doctype html><script>alert(1)</script>", "application/pdf", /trang web/],
    ["ảnh.png", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "image/png", /SVG/],
    ["số liệu.xml", '<?xml version="1.0"?><a/>', "text/plain", /XML/],
    ["báo cáo.docx", Buffer.from("MZ\x90\0"), "application/msword", /chương trình/],
    ["chạy.bat", "@echo off", "text/plain", /tệp lệnh/],
    ["báo cáo.xlsm", anOfficeFile("xlsx", { "xl/vbaProject.bin": "x" }), "application/pdf", /macro/],
    ["trống.pdf", "", "application/pdf", /không có nội dung/],
    ["nhạc.mp3", Buffer.from("ID3\x03\0"), "audio/mpeg", /Nhận: PDF, Word/],
  ] as const) {
    const answer = await send(meeting, { files: [[name, content, claimed]] }, await as("clerk"));
    expect([answer.status, told(answer).stored], name).toEqual([422, 0]);
    expect(told(answer).refused[0]).toEqual({ name, message: expect.stringMatching(message) });
  }
  expect(await filesOf(database, meeting)).toEqual([]);
});

test("names that would do harm are made harmless, types are those of the content", async ({
  database,
  as,
}) => {
  const clerk = await as("clerk");
  for (const [given, content, name, mediaType] of [
    ["../../../etc/passwd", "chữ", "passwd.txt", "text/plain"],
    ["..\\..\\bao-cao.pdf.exe", aPdf(), "bao-cao.pdf", "application/pdf"],
    ["báo\0cáo.pdf", aPdf(), "báo cáo.pdf", "application/pdf"],
    ["báo cáo\u202efdp.scr", aPdf(), "báo cáofdp.pdf", "application/pdf"],
    [`${"ấ".repeat(300)}.pdf`, aPdf(), `${"ấ".repeat(78)}.pdf`, "application/pdf"],
    ["CON", aPng(), "_CON.png", "image/png"],
    ["a%22; x=%0D%0ASet-Cookie: y.pdf", aPdf(), "a%22; x=%0D%0ASet-Cookie- y.pdf", "application/pdf"],
    ["x.html", aZip({ "x.html": "<script>" }), "x.zip", "application/zip"],
  ] as const) {
    const meeting = await aMeeting(database, { status: "draft" });
    const answer = await send(meeting, { files: [[given, content, "text/html"]] }, clerk);
    expect(told(answer), given).toEqual({ stored: 1, refused: [] });
    const [file] = await filesOf(database, meeting);
    expect(file, given).toMatchObject({ name, mediaType });
    const download = await ask(`/files/${file?.id}/download`, { headers: clerk });
    expect(download.headers["content-disposition"]).toMatch(
      /^attachment; filename="[\w ._()+-]+"; filename\*=UTF-8''[\w%.~-]+$/,
    );
    expect(download.headers["content-type"]).toBe(mediaType);
    expect(download.headers["set-cookie"]).toBeUndefined();
  }
});

test("what a file holds is in a sandbox wherever it is opened", async ({ database, as }) => {
  const meeting = await aMeeting(database);
  const clerk = await as("clerk");
  const pdf = await aFile(database, { meeting, content: aPdf() });
  const word = await aFile(database, { meeting, name: "x.docx", mediaType: "application/msword" });
  for (const path of [
    `/files/${pdf.id}/download`,
    `/files/${pdf.id}/content`,
    `/files/${word.id}/download`,
  ]) {
    const { status, headers } = await ask(path, { headers: clerk });
    expect(status, path).toBe(200);
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'; frame-ancestors 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toBe("private, no-store");
  }
  const shown = await ask(`/files/${pdf.id}/content`, { headers: clerk });
  expect(shown.headers["content-disposition"]).toMatch(/^inline;/);
  expect(shown.headers["x-frame-options"]).toBe("SAMEORIGIN");
  expect((await ask(`/files/${word.id}/content`, { headers: clerk })).status).toBe(404);
  const page = await ask(`/files/${pdf.id}`, { headers: clerk });
  expect(page.text).toContain(`<iframe`);
  expect(page.headers["x-frame-options"]).toBe("DENY");
});

test("without script the answer is a page that says of each file how it went", async ({ database, as }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const clerk = await as("clerk");
  const path = `/meetings/${meeting.id}/files`;
  const [form] = formsOf((await ask(path, { headers: clerk })).text).filter(({ html }) =>
    html.includes('type="file"'),
  );
  expect(form?.html).toContain(`action="${pathOf(meeting)}"`);
  expect(form?.html).toContain('encType="multipart/form-data"');
  const fields = { ...form?.hidden, kind: "notice", departmentId: "" };
  const files = [
    ["Thông báo.pdf", aPdf()],
    ["trang.html", "<html></html>"],
    ["ảnh.png", aPng()],
  ] as const;
  const sent = await send(meeting, { fields, files: files.map(([...file]) => file) }, clerk, "page");
  expect(sent.status).toBe(303);
  const page = await ask(String(sent.headers.location), { headers: clerk });
  expect(page.text).toContain("Đã thêm 2 tệp.");
  expect(page.text).toMatch(/“trang\.html”.*trang web/);
  expect(page.text).toMatch(/<option value="notice" selected=""/);
  const again = await send(meeting, { fields, files: files.map(([...file]) => file) }, clerk, "page");
  expect(again.status, "sent twice").toBe(303);
  expect((await filesOf(database, meeting)).map(({ name, kind }) => [name, kind])).toEqual([
    ["Thông báo.pdf", "notice"],
    ["ảnh.png", "notice"],
  ]);
  const nothing = await send(meeting, { fields, files: [["", ""]] }, clerk, "page");
  const empty = await ask(String(nothing.headers.location), { headers: clerk });
  expect(empty.text).toContain("Chưa chọn tệp.");
});

test("an address that nobody was sent to says nothing of ours", async ({ database, as }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  for (const query of [
    "stored=-1",
    "stored=999999",
    "refused=",
    "refused=x",
    "refused=__proto__%20x",
    "refused=constructor%20%3Cscript%3E",
    "refused=file_markup%20%3Cscript%3Ealert(1)%3C/script%3E",
    `refused=${"a".repeat(5_000)}`,
    "kind=__proto__&departmentId=%3Cscript%3E",
  ]) {
    const page = await ask(`/meetings/${meeting.id}/files?${query}`, { headers: await as("clerk") });
    expect(page.status, query).toBe(200);
    expect(page.text, query).not.toContain("<script>alert");
  }
});

test("what does not arrive whole leaves nothing behind", async ({ database }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const clerk = await aClerk(database);
  const { asked, answer, begun } = begin(meeting, clerk);
  await begun;
  asked.destroy();
  await expect(answer).rejects.toThrow();
  const { type, body } = aForm({ kind: "other" }, [["dở.pdf", aPdf()]]);
  const headers = { ...clerk, origin: process.env.E2E_URL, accept: "application/json" };
  for (const [form, contentType] of [
    [body.subarray(0, -30), type],
    [body, "multipart/form-data"],
    [body, "multipart/form-data; boundary=another"],
    [body, "text/plain"],
    [body, "application/x-www-form-urlencoded"],
    [Buffer.from('{"kind":"other"}'), "application/json"],
    [Buffer.alloc(0), type],
  ] as const) {
    const whole = { ...headers, "content-type": contentType, "content-length": form.length };
    const refused = await ask(pathOf(meeting), { method: "POST", headers: whole, body: form });
    expect(refused.status, contentType).toBe(422);
    expect(told(refused)).toEqual({ stored: 0, refused: [{ name: "", message: expect.any(String) }] });
  }
  const sent = await send(meeting, { files: [["sau đó.pdf", aPdf()]] }, clerk);
  expect(told(sent).stored).toBe(1);
  expect((await filesOf(database, meeting)).map(({ name }) => name)).toEqual(["sau đó.pdf"]);
});

test("one that says no more is let go, with a sentence", async ({ database }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const { answer } = begin(meeting, await aClerk(database));
  const { status, text } = await answer;
  expect(status).toBe(422);
  expect(JSON.parse(text).refused).toEqual([{ name: "", message: expect.stringMatching(/chậm quá/) }]);
  expect(await filesOf(database, meeting)).toEqual([]);
});

test("a person has three uploads at a time, and those that break make room", async ({ database }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const files: [string, Buffer][] = [["báo cáo.pdf", aPdf()]];
  const answerTo = async (headers: OutgoingHttpHeaders) => told(await send(meeting, { files }, headers));
  const other = await aClerk(database);
  // Nothing says that an upload was let in: where the fourth came before the third, it is tried anew.
  await expect(async () => {
    const clerk = await aClerk(database);
    const own = [1, 2, 3].map(() => begin(meeting, clerk));
    for (const { answer } of own) answer.catch(() => {});
    await Promise.all(own.map(({ begun }) => begun));
    await ask(`/meetings/${meeting.id}/files`, { headers: clerk });
    const [fourth, others] = [await answerTo(clerk), await answerTo(other)];
    for (const { asked } of own) asked.destroy();
    expect(fourth.refused[0]?.message).toMatch(/cùng lúc/);
    expect(others.stored).toBe(1);
    await expect.poll(async () => (await answerTo(clerk)).stored).toBe(1);
  }).toPass();
});

test("who may not is refused, and nothing is kept", async ({ database, cast, as }) => {
  const departments = [cast.lead, cast.coordinating];
  const planned = await aMeeting(database, { status: "planned", departments });
  const issued = await aMeeting(database, { departments });
  const cancelled = await aMeeting(database, { status: "cancelled" });
  const nowhere = { id: randomUUID() };
  const files: [string, Buffer][] = [["báo cáo.pdf", aPdf(300_000)]];
  const report = { kind: "report", departmentId: cast.lead.id };
  for (const [role, meeting, fields, status] of [
    [null, issued, {}, 401],
    ["newcomer", issued, {}, 404],
    ["unrelatedHead", planned, report, 404],
    ["clerk", nowhere, {}, 404],
    ["clerk", { id: "x" }, {}, 404],
    ["clerk", cancelled, {}, 422],
    ["leader", issued, {}, 403],
    ["administrator", issued, {}, 403],
    ["head", issued, report, 403],
    ["head", planned, { kind: "other" }, 403],
    ["head", planned, { ...report, departmentId: cast.coordinating.id }, 403],
    ["owner", planned, report, 403],
    ["clerk", issued, { kind: "report" }, 422],
    ["clerk", issued, { kind: "__proto__" }, 422],
    ["clerk", issued, { departmentId: cast.lead.id }, 422],
  ] as const) {
    const answer = await send(meeting, { fields: { ...fields }, files }, await as(role));
    expect([answer.status, told(answer).stored], `${role} ${JSON.stringify(fields)}`).toEqual([status, 0]);
  }
  for (const meeting of [planned, issued, cancelled]) expect(await filesOf(database, meeting)).toEqual([]);
  const own = await send(planned, { fields: report, files }, await as("head"));
  expect(told(own).stored).toBe(1);
  const out = await send(issued, { files }, {}, "page");
  const back = encodeURIComponent(`/meetings/${issued.id}/files`);
  expect([out.status, out.headers.location]).toEqual([303, `/sign-in?next=${back}`]);
});

test("files come from our own pages, by posting them", async ({ database, as }) => {
  const meeting = await aMeeting(database, { status: "draft" });
  const clerk = await as("clerk");
  const files: [string, Buffer][] = [["báo cáo.pdf", aPdf()]];
  for (const origin of ["http://evil.example", "null", ""]) {
    expect((await send(meeting, { files }, { ...clerk, origin })).status, origin).toBe(403);
  }
  for (const method of ["GET", "PUT", "DELETE"]) {
    const headers = { ...clerk, origin: process.env.E2E_URL };
    expect((await ask(pathOf(meeting), { method, headers })).status, method).toBe(405);
  }
  expect(await filesOf(database, meeting)).toEqual([]);
});

test("a file that is not seen answers exactly as one that does not exist", async ({ database, cast, as }) => {
  const planned = await aMeeting(database, {
    status: "planned",
    departments: [cast.lead, cast.coordinating],
  });
  const restricted = await aMeeting(database, { restricted: true, departments: [cast.lead] });
  const own = await aFile(database, { meeting: planned, department: cast.lead, content: aPdf() });
  const closed = await aFile(database, { meeting: restricted, content: aPdf() });
  const agenda = await aFile(database, { meeting: planned, kind: "agenda", content: aPdf() });
  for (const [role, file, status] of [
    ["head", own, 200],
    ["owner", own, 200],
    ["coordinatingHead", own, 404],
    ["unrelatedHead", own, 404],
    ["coordinatingHead", agenda, 200],
    ["head", closed, 200],
    ["colleague", closed, 404],
    ["administrator", closed, 404],
    [null, closed, 307],
  ] as const) {
    for (const part of ["", "/content", "/download"]) {
      const answer = await ask(`/files/${file.id}${part}`, { headers: await as(role) });
      expect(answer.status, `${role} ${part}`).toBe(status);
      if (status !== 404) continue;
      const { status: other, text } = await ask(`/files/${randomUUID()}${part}`, { headers: await as(role) });
      expect(other).toBe(404);
      expect(answer.text).not.toContain(file.name);
      if (part) expect(answer.text).toBe(text);
    }
  }
  for (const id of ["x", "'", "null", `${own.id}0`]) {
    for (const part of ["", "/content", "/download"]) {
      expect((await ask(`/files/${id}${part}`, { headers: await as("clerk") })).status, id + part).toBe(404);
    }
  }
});
