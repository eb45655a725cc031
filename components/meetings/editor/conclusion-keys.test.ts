import { expect, test } from "vitest";
import { linesOf } from "./conclusion-keys";

test.each([
  ["một dòng", ["một dòng"]],
  ["1. Một\r\n2) Hai\n\n(3) Ba", ["Một", "Hai", "Ba"]],
  ["a) Một\nđ) Hai\n- Ba\n• Bốn", ["Một", "Hai", "Ba", "Bốn"]],
  ["2014 là năm đầu\n8.282 nhiệm vụ", ["2014 là năm đầu", "8.282 nhiệm vụ"]],
  ["  \n\n", []],
])("%j holds the lines %j", (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
