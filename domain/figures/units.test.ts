import fc from "fast-check";
import { expect, test } from "vitest";
import { isPercent, readUnit } from "./units";

test.each([
  ["triệu USD", "usd", 6],
  ["tr USD", "usd", 6],
  ["tr.USD", "usd", 6],
  ["trUSD", "usd", 6],
  ["Triệu đô", "usd", 6],
  ["triệu đô la Mỹ", "usd", 6],
  ["triệu đô-la", "usd", 6],
  ["(triệu USD)", "usd", 6],
  ["million USD", "usd", 6],
  ["USD", "usd", 0],
  ["tỷ USD", "usd", 9],
  ["tỷ", "vnd", 9],
  ["tỉ đồng", "vnd", 9],
  ["TỶ ĐỒNG", "vnd", 9],
  ["ty dong", "vnd", 9],
  ["tỷ đ", "vnd", 9],
  ["tỷđ", "vnd", 9],
  ["trđ", "vnd", 6],
  ["triệu đồng", "vnd", 6],
  ["nghìn đồng", "vnd", 3],
  ["1.000 đồng", "vnd", 3],
  ["nghìn tỷ đồng", "vnd", 12],
  ["ngàn tỉ", "vnd", 12],
  ["đồng", "vnd", 0],
  ["VNĐ", "vnd", 0],
  ["billion VND", "vnd", 9],
  ["triệu euro", "eur", 6],
  ["tỷ yên", "jpy", 9],
  ["%", "%", 0],
  ["phần trăm", "%", 0],
  ["percent", "%", 0],
  ["%/năm", "%/nam", 0],
  ["dự án", "du an", 0],
  ["Dự  án", "du an", 0],
  ["nghìn tấn", "tan", 3],
  ["1.000 tấn", "tan", 3],
  ["1000 tấn", "tan", 3],
  ["triệu lượt khách", "luot khach", 6],
  ["triệu", "", 6],
  ["trẻ em", "tre em", 0],
  ["trường", "truong", 0],
  ["tỉnh", "tinh", 0],
  ["tiết", "tiet", 0],
  ["đoàn", "doan", 0],
  ["độ", "°", 0],
  ["", "", 0],
])("%j is counted in %j with %i zeros", (text, measure, zeros) => {
  expect(readUnit(text)).toEqual({ measure, zeros });
});

test("parts of a hundred are known", () => {
  expect(["%", "%/năm", "phần trăm"].map((text) => isPercent(readUnit(text)))).toEqual([true, true, true]);
  expect(["dự án", "tỷ", "điểm %", ""].map((text) => isPercent(readUnit(text)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("case, marks and spaces around do not count, and nothing makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readUnit(` ${text.normalize("NFD")} `)).toEqual(readUnit(text));
    }),
  );
});
