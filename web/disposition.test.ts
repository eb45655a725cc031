import { expect, test } from "vitest";
import { disposition } from "./disposition";

test.each([
  ["bao-cao.pdf", "bao-cao.pdf", "bao-cao.pdf"],
  [
    "Báo cáo Đà Nẵng (quý II).pdf",
    "Bao cao Da Nang (quy II).pdf",
    "B%C3%A1o%20c%C3%A1o%20%C4%90%C3%A0%20N%E1%BA%B5ng%20%28qu%C3%BD%20II%29.pdf",
  ],
  ["100%; 'a', 😀.txt", "100__ _a__ _.txt", "100%25%3B%20%27a%27%2C%20%F0%9F%98%80.txt"],
])("%s is offered under its name, whole and in ASCII", (name, ascii, whole) => {
  expect(disposition("attachment", name)).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${whole}`);
  expect(disposition("inline", name)).toMatch(/^inline; filename="[ -~]+"; filename\*=UTF-8''[!-~]+$/);
});
