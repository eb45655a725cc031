import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isLoopback, mailIsSet, ownOrigins, readEnvironment } from "./env";

test("nothing has to be set", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: " " })).toEqual({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATA_DIR: resolve("data"),
    APP_URL: "http://localhost:3000",
    TRUST_PROXY: 0,
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80x"],
  ["HOST", "http://localhost"],
  ["APP_URL", "giaoban.example"],
  ["APP_URL", "https://giaoban.example/path"],
  ["APP_URL", "ftp://giaoban.example"],
  ["TRUST_PROXY", "true"],
  ["SAMPLE", "yes"],
  ["TEST_CLOCK", "2026-03-02"],
  ["MAIL_FROM", "Giao Ban"],
  ["MAIL_FROM", "a@example.com, b@example.com"],
])("%s=%s is refused by name, with what was given", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(
    new RegExp(`^${name} must .*; it is "${value}"\\.$`),
  );
});

test.each([
  ["DATABASE_URL", "mysql://user:hidden@host/office"],
  ["AUTH_SECRET", "hidden"],
  ["SMTP_URL", "http://user:hidden@host"],
])("%s is refused without repeating it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must `));
  expect(() => readEnvironment({ [name]: value })).not.toThrow("hidden");
});

test("on loopback both names of this machine are ours, elsewhere only the public address", () => {
  const local = ["http://localhost:8080", "http://127.0.0.1:8080"];
  expect(ownOrigins(readEnvironment({ PORT: "8080" }))).toEqual(local);
  expect(ownOrigins(readEnvironment({ PORT: "8080", APP_URL: "http://127.0.0.1:8080/" })).sort()).toEqual(
    local.sort(),
  );
  expect(ownOrigins(readEnvironment({ APP_URL: "https://giaoban.example" }))).toEqual([
    "https://giaoban.example",
  ]);
});

test("mail can leave where both its server and its sender are set", () => {
  const both = { SMTP_URL: "smtp://127.0.0.1:2525", MAIL_FROM: "Giao Ban <giaoban@example.gov.vn>" };
  expect(mailIsSet(readEnvironment(both))).toBe(true);
  for (const name of Object.keys(both))
    expect(mailIsSet(readEnvironment({ ...both, [name]: "" }))).toBe(false);
});

test("a name that only begins like loopback is not", () => {
  expect(isLoopback("http://[::1]:3000")).toBe(true);
  expect(isLoopback("http://127.8.9.10")).toBe(true);
  expect(isLoopback("http://localhost.example")).toBe(false);
  expect(isLoopback("http://127.0.0.1.example")).toBe(false);
});
