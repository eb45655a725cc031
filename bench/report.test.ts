import { expect, test } from "vitest";
import { linesOf } from "./report";

test("a section says what was held and what was missed, and sets its table straight", () => {
  const lines = linesOf({
    title: "Title",
    note: "Note.",
    table: [
      { page: "list", "p50 ms": 12.345, bytes: 12_345, bare: null },
      { page: "long name", "p50 ms": 1.2, bytes: 1, bare: 0.5 },
    ],
    figures: [
      { name: "size", value: 2_049, unit: "bytes", goal: 2_048 },
      { name: "ratio", value: 1.5, unit: "×", goal: 2 },
      { name: "scans", value: 0, unit: "", goal: 0 },
      { name: "unknown", value: Number.NaN, unit: "ms", goal: 1 },
      { name: "beside", value: 3, unit: "ms" },
    ],
    lines: ["And so on."],
  });
  expect(lines).toEqual([
    "",
    "Title",
    "Note.",
    "  page       p50 ms   bytes  bare",
    "  list         12.3  12,345      ",
    "  long name    1.20       1  0.50",
    "  size         2,049 bytes  goal 2,048 bytes: MISSED",
    "  ratio         1.50 ×      goal 2.00 ×: held",
    "  scans            0        goal 0: held",
    "  unknown        NaN ms     goal 1.0 ms: not measured",
    "  beside         3.0 ms",
    "  And so on.",
  ]);
});
