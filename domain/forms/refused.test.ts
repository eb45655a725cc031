import { expect, test } from "vitest";
import { actorOf, aPerson } from "@/db/factories";
import { clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { keepRefused, lastRefused, reportForm } from "./refused";

const database = await testDatabase();
const aReader = async () => actorOf(database, await aPerson(database), day);

test("what was typed waits an hour for who typed it, and only the last form", async () => {
  const [person, other] = [await aReader(), await aReader()];
  const [first, second] = [reportForm("A"), reportForm("B")];
  const later = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
  await keepRefused(database, person, first, { status: "error", values: { result: "một" } }, later(0));
  await keepRefused(database, person, second, { status: "conflict", values: { result: "hai" } }, later(1));
  expect(await lastRefused(database, person, later(60))).toMatchObject({
    form: "report b",
    state: { status: "conflict", values: { result: "hai" } },
  });
  expect(await lastRefused(database, person, later(62))).toBeNull();
  expect(await lastRefused(database, other, later(2))).toBeNull();
});

test.each([
  ["NUL", "a\0b", "ab"],
  ["half a character", "a\ud83d", "a\ufffd"],
])("%s, which Postgres does not keep, loses nothing else", async (_, typed, kept) => {
  const person = await aReader();
  const state = { status: "error" as const, values: { [typed]: typed }, errors: { [typed]: typed } };
  await keepRefused(database, person, reportForm(typed), state, clock.now());
  expect(await lastRefused(database, person, clock.now())).toEqual({
    form: reportForm(kept),
    state: { status: "error", values: { [kept]: kept }, errors: { [kept]: kept } },
  });
});
