import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Format, formats } from "./formats";
import { endingOf, harmlessName } from "./names";

const table: [raw: string, format: Format, name: string][] = [
  ["Báo cáo quý II.pdf", "pdf", "Báo cáo quý II.pdf"],
  ["BÁO CÁO.PDF", "pdf", "BÁO CÁO.pdf"],
  ["bao-cao.pdf.exe", "pdf", "bao-cao.pdf"],
  ["bao-cao.docx.pdf.js", "docx", "bao-cao.docx"],
  ["ảnh.JPEG", "jpg", "ảnh.jpeg"],
  ["ảnh.png", "jpg", "ảnh.jpg"],
  ["Thông báo 12.2014", "pdf", "Thông báo 12.2014.pdf"],
  ["Báo cáo lần 1.v2", "docx", "Báo cáo lần 1.v2.docx"],
  ["../../etc/passwd", "txt", "passwd.txt"],
  ["..\\..\\Windows\\system32\\a.dll", "txt", "a.txt"],
  ["C:\\Users\\Hà\\Báo cáo.doc", "doc", "Báo cáo.doc"],
  ["báo cáo/..", "pdf", "báo cáo.pdf"],
  ["báo\0cáo\r\n\tquý.pdf", "pdf", "báo cáo quý.pdf"],
  ["báo cáo\u202efdp.exe", "pdf", "báo cáofdp.pdf"],
  ["\u2066báo\u200b cáo\u2069.pdf", "pdf", "báo cáo.pdf"],
  ["ba\u0301o ca\u0301o.pdf", "pdf", "báo cáo.pdf"],
  ['a<b>:"c"|d?*.pdf', "pdf", "a-b-c-d-.pdf"],
  ["CON.pdf", "pdf", "_CON.pdf"],
  ["com1.tài liệu.pdf", "pdf", "_com1.tài liệu.pdf"],
  ["nul", "zip", "_nul.zip"],
  ["console.pdf", "pdf", "console.pdf"],
  [".htaccess", "txt", "htaccess.txt"],
  ["...báo cáo... .pdf", "pdf", "báo cáo.pdf"],
  [".pdf", "pdf", "tep.pdf"],
  ["", "pdf", "tep.pdf"],
  ["///", "png", "tep.png"],
  ["\u202e\u200b", "7z", "tep.7z"],
  ["\ud800", "pdf", "tep.pdf"],
  ["x".repeat(300), "pdf", `${"x".repeat(146)}.pdf`],
  [`${"x".repeat(300)}.pdf`, "pdf", `${"x".repeat(146)}.pdf`],
  ["ế".repeat(300), "pdf", `${"ế".repeat(78)}.pdf`],
  ["😀".repeat(100), "pdf", `${"😀".repeat(59)}.pdf`],
];

describe("a file is offered under a harmless name", () => {
  test.each(table)("%j, a %s: %s", (raw, format, name) => {
    expect(harmlessName(raw, format)).toBe(name);
  });
});

test.each([
  ["a.PDF", "pdf"],
  ["a.tar.gz", "gz"],
  ["a.vbs . ", "vbs"],
  ["a.v\u200bbs", "vbs"],
  ["a", ""],
  ["a.", ""],
  ["Báo cáo.tổng kết", ""],
])("%j ends in %j", (raw, ending) => {
  expect(endingOf(raw)).toBe(ending);
});

const hostile = fc.constantFrom(
  ...[
    "../",
    "..\\",
    "\0",
    "\r\n",
    "\u202e",
    "\u2066",
    "\u200d",
    "\u0301",
    "\ud800",
    ".",
    " ",
    ":",
    '"',
    "%00",
  ],
  ...["con", "NUL", "lpt9", ".pdf", ".exe", ".docx", ".HTML", "ế", "e\u0302\u0301", "😀", "x".repeat(120)],
);
const raw = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary" })), { maxLength: 12 })
  .map((parts) => parts.join(""));
const format = fc.constantFrom(...(Object.keys(formats) as Format[]));

test("whatever it was called, its name is harmless, and harmless names stay", () => {
  fc.assert(
    fc.property(raw, format, (given, kind) => {
      const name = harmlessName(given, kind);
      expect(name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(name.length).toBeLessThanOrEqual(150);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      expect(name).toBe(name.normalize("NFC"));
      expect(formats[kind].endings).toContain(endingOf(name));
      expect(harmlessName(name, kind)).toBe(name);
    }),
    { numRuns: 5_000 },
  );
});
