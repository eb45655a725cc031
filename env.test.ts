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
    WORKER: "1",
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
  ["MAIL_FROM", "Giao Ban <giaoban>"],
  ["WORKER", "no"],
  ["TEST_CLOCK", "2026-03-02"],
])("%s=%s is refused by name, with what was given", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(
    new RegExp(`^${name} must .*; it is "${value}"\\.$`),
  );
});

test.each([
  ["DATABASE_URL", "mysql://user:hidden@host/office"],
  ["AUTH_SECRET", "hidden"],
  ["SMTP_URL", "http://user:hidden@host"],
  ["SMTP_URL", "smtp://user:hidden@host/inbox"],
  ["SMTP_URL", "hidden"],
])("%s is refused without repeating it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must `));
  expect(() => readEnvironment({ [name]: value })).not.toThrow("hidden");
});

test.each([
  "a@b.example",
  "Giao Ban <a@b.example>",
  "<a@b.example>",
  "Văn phòng UBND, TP. Đà Nẵng <a@b.example>",
])("mail can come from %s", (MAIL_FROM) => {
  expect(readEnvironment({ SMTP_URL: "smtp://localhost:2525", MAIL_FROM })).toMatchObject({ MAIL_FROM });
});

test("a sender of two lines is refused", () => {
  const settings = { SMTP_URL: "smtps://host", MAIL_FROM: "Giao Ban\r\nBcc: b@b.example <a@b.example>" };
  expect(() => readEnvironment(settings)).toThrow(/^MAIL_FROM must/);
});

test("a mail server without a sender, or a sender without one, is half a setting", () => {
  expect(() => readEnvironment({ SMTP_URL: "smtp://user:hidden@host" })).toThrow(
    /^SMTP_URL is set and MAIL_FROM/,
  );
  expect(() => readEnvironment({ MAIL_FROM: "a@b.example" })).toThrow(/^MAIL_FROM is set and SMTP_URL/);
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

test("mail can leave where its server and its sender are set", () => {
  const both = { SMTP_URL: "smtp://127.0.0.1:2525", MAIL_FROM: "Giao Ban <giaoban@example.gov.vn>" };
  expect(mailIsSet(readEnvironment(both))).toBe(true);
  expect(mailIsSet(readEnvironment({}))).toBe(false);
});

test("a name that only begins like loopback is not", () => {
  expect(isLoopback("http://[::1]:3000")).toBe(true);
  expect(isLoopback("http://127.8.9.10")).toBe(true);
  expect(isLoopback("http://localhost.example")).toBe(false);
  expect(isLoopback("http://127.0.0.1.example")).toBe(false);
});
