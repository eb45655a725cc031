import { expect, test } from "vitest";
import { ownPath, signInPath } from "./paths";

test.each([
  ["/tasks?status=open", "/tasks?status=open"],
  ["/meetings/1#conclusion-2", "/meetings/1"],
  [null, "/"],
  ["", "/"],
  ["tasks", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["/x/%2e%2e//evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  [`/${"a".repeat(3_000)}`, "/"],
])("%s leads to %s", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

test("sign-in knows the way back, and keeps quiet of the first page", () => {
  expect(signInPath("/tasks?status=open")).toBe("/sign-in?next=%2Ftasks%3Fstatus%3Dopen");
  expect(signInPath("/")).toBe("/sign-in");
});
