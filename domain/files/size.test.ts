import { expect, test } from "vitest";
import { formatSize } from "./size";

test.each([
  [1, "1 KB", "1 KB"],
  [1_500, "1 KB", "1 KB"],
  [348_160, "340 KB", "340 KB"],
  [1_023_000, "999 KB", "999 KB"],
  [1_024_000, "1 MB", "1 MB"],
  [1_258_291, "1,2 MB", "1.2 MB"],
  [10 * 1024 * 1024 - 1, "10 MB", "10 MB"],
])("%i bytes are %s", (bytes, vi, en) => {
  expect([formatSize(bytes, "vi"), formatSize(bytes, "en")]).toEqual([vi, en]);
});
