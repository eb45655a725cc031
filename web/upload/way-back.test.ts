import { expect, test } from "vitest";
import type { Received } from "./receive";
import { readWayBack, wayBack } from "./way-back";

const meetingId = "5f0c8f7e-1f4e-4f57-9d0a-6c1b2f6f0a11";
const received = (changes: Partial<Received>): Received => ({
  ...{ stored: 0, refused: [], fields: new Map(), status: 200, ...changes },
});
const read = (address: string) => {
  const query = new URL(address, "http://localhost").searchParams;
  const names = [...new Set(query.keys())];
  return readWayBack(Object.fromEntries(names.map((name) => [name, query.getAll(name)])));
};

test("how a form ended travels in the address", () => {
  const refused = [
    { name: "báo cáo & “số liệu”.html", complaint: { key: "file_markup" } },
    { name: "😀".repeat(200), complaint: { key: "file_too_large" } },
    { name: "", complaint: { key: "upload_broken" } },
  ];
  const fields = new Map(Object.entries({ kind: "report", departmentId: meetingId, requestId: "x" }));
  const address = wayBack(meetingId, received({ stored: 2, refused, fields, status: 422 }));
  expect(address).toMatch(new RegExp(`^/meetings/${meetingId}/files\\?[!-~]+$`));
  expect(read(address)).toEqual({
    stored: 2,
    refused: [
      { key: "file_markup", name: "báo cáo & “số liệu”.html" },
      { key: "file_too_large", name: "😀".repeat(60) },
      { key: "upload_broken", name: "" },
    ],
    kind: "report",
    departmentId: meetingId,
  });
});

test("ten refused files with the longest names fit into an address", () => {
  const refused = Array.from({ length: 10 }, () => ({
    name: "ấ".repeat(300),
    complaint: { key: "file_too_large" },
  }));
  expect(wayBack(meetingId, received({ refused })).length).toBeLessThan(12_000);
});

test("without a session it leads to sign-in, and back to the files", () => {
  expect(wayBack(meetingId, received({ status: 401 }))).toBe(
    `/sign-in?next=${encodeURIComponent(`/meetings/${meetingId}/files`)}`,
  );
});

test.each([
  "stored=-1",
  "stored=1e3",
  "refused=constructor x",
  "refused=__proto__ x",
  "refused=",
  "kind=__proto__",
  "x",
])("what we did not write says nothing: %s", (query) => {
  expect(read(`/?${query}`)).toEqual({ stored: 0, refused: [], kind: undefined, departmentId: "" });
});
