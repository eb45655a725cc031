import { beforeEach, expect, test } from "vitest";
import { aMail, aPerson } from "@/db/factories";
import { mails } from "@/db/schema";
import { clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { mailHealth } from "./health";

const database = await testDatabase();
beforeEach(async () => {
  await database.delete(mails);
});

const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
const refusal = "451 4.3.0 not now";
const hours = 60;

type Given = NonNullable<Parameters<typeof aMail>[1]>;

test.each<[string, Given, object]>([
  ["is due for some minutes", { state: "waiting", dueAt: minutesAgo(29) }, { isWell: true }],
  [
    "is due for long, and nobody sends it",
    { state: "waiting", dueAt: minutesAgo(31) },
    { isWell: false, late: 1, lastAnswer: "" },
  ],
  ["waits for its hour", { state: "waiting", dueAt: minutesAgo(-60) }, { isWell: true }],
  [
    "was put off",
    { state: "waiting", dueAt: minutesAgo(-5), answer: refusal },
    { isWell: false, retrying: 1, lastAnswer: refusal },
  ],
  [
    "failed yesterday",
    { state: "failed", settledAt: minutesAgo(24 * hours), answer: "550 no" },
    { isWell: false, failed: 1, lastAnswer: "550 no" },
  ],
  [
    "failed last week",
    { state: "failed", settledAt: minutesAgo(7 * 24 * hours), answer: "550 no" },
    { isWell: true, failed: 0 },
  ],
  ["is held", { state: "held" }, { isWell: true }],
])("where a mail %s", async (_, options, expected) => {
  const { id: personId } = await aPerson(database);
  await aMail(database, { personId, answer: "250 ok" });
  await aMail(database, { personId, answer: "", ...options });
  expect(await mailHealth(database, clock)).toMatchObject(expected);
});

test("of several the latest words are told", async () => {
  const { id: personId } = await aPerson(database);
  const failed = (minutes: number, answer: string) =>
    aMail(database, { personId, state: "failed", settledAt: minutesAgo(minutes), answer });
  await failed(30, "550 earlier");
  await failed(10, "550 later");
  await failed(20, "550 between");
  expect(await mailHealth(database, clock)).toMatchObject({ failed: 3, lastAnswer: "550 later" });
});
