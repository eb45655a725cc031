import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { allMails, ledgerAddress, parseLedgerQuery } from "./ledger-query";

const id = randomUUID();

test.each([
  ["/reminders", {}],
  ["/reminders?state=failed", { state: "failed" }],
  ["/reminders?kind=morning&day=2026-03-16", { kind: "morning", day: "2026-03-16" }],
  [`/reminders?person=${id}&to=Nguy%E1%BB%85n`, { personId: id, to: "Nguyễn" }],
  [`/reminders?after=${id}`, { after: id }],
] as const)("%s is read as it was written", (address, filter) => {
  const query = parseLedgerQuery(Object.fromEntries(new URL(address, "http://own.invalid").searchParams));
  expect(query).toEqual({ ...allMails, ...filter });
  expect(ledgerAddress(query)).toBe(address);
});

test("what makes no sense is as if it were not written", () => {
  const senseless = {
    state: "sent",
    kind: ["", "morning"],
    person: "x",
    to: "\u0007",
    day: "30/02/2026",
    after: "1",
    before: "'; --",
    page: "2",
  };
  expect(parseLedgerQuery(senseless)).toEqual(allMails);
  expect(parseLedgerQuery({ day: "16/03/2026", state: ["held", "failed"] })).toEqual({
    ...allMails,
    day: "2026-03-16",
    state: "held",
  });
});
