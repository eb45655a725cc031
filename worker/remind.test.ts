import { afterEach, expect, test } from "vitest";
import { remindedPeople } from "@/db/factories";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { claimMails } from "@/domain/mails/claim";
import { failedMornings, morningsOf } from "@/domain/mails/of-day";
import { computeMornings } from "@/domain/reminders/mornings";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { type Conduct, startRelay } from "@/test/relay";
import { aDesk } from "@/test/sending";
import { sendMornings } from "./remind";

const [putOff, killed] = [await testDatabase(), await testDatabase()];
const clock = fixedClock(instantOf(day, "06:00"));
const quickly = { pauses: [0.01, 0.01, 0.01] };

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function aRelayThat(conduct: (to: string, attempt: number) => Conduct) {
  const relay = await startRelay({ conduct });
  open.push(relay.stop);
  return relay;
}

test("what the server keeps putting off has failed at last, and the next call takes it up again", async () => {
  const [first, second, gone] = await remindedPeople(putOff, 3, day);
  const refusing: Conduct = { refuse: 550, at: "recipient", words: "5.1.1 nobody here" };
  const busy = await aRelayThat((to) =>
    to === gone?.email ? refusing : { refuse: 451, at: "content", words: "4.3.0 busy" },
  );
  const desk = aDesk(putOff, clock, busy);
  open.push(() => desk.transport?.close());
  await sendMornings(desk, day, quickly);
  expect(await morningsOf(putOff, day)).toMatchObject({ waiting: 0, failed: 3 });
  const words = new Map((await failedMornings(putOff, day)).map(({ address, answer }) => [address, answer]));
  expect(words.get(first?.email ?? "")).toBe("451 4.3.0 busy");

  const willing = await aRelayThat(() => "take");
  const later = aDesk(putOff, clock, willing);
  open.push(() => later.transport?.close());
  await Promise.all([sendMornings(later, day, quickly), sendMornings(later, day, quickly)]);
  expect(willing.letters.map(({ to }) => to).sort()).toEqual([first?.email, second?.email].sort());
  expect(await failedMornings(putOff, day)).toEqual([
    { address: gone?.email, answer: "550 5.1.1 nobody here" },
  ]);
});

test("it waits for those that others are sending, and sends those of who was killed", async () => {
  const people = await remindedPeople(killed, 4, day);
  await computeMornings(killed, clock, { on: day });
  const leaseSeconds = 1.5;
  expect(await claimMails(killed, clock, { count: 2, leaseSeconds })).toHaveLength(2);
  const relay = await aRelayThat(() => "take");
  const desk = aDesk(killed, clock, relay);
  open.push(() => desk.transport?.close());
  await sendMornings(desk, day, quickly);
  expect(relay.letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
});
