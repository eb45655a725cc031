import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "@/db/client";
import { aDesk } from "@/test/sending";
import { sendDueMails } from "@/worker/send";

// Sends what is due by the mail server of `url`, on and on, as a worker whose leases and pauses are short.
// Its clock goes ahead of the machine's by `ahead` milliseconds, so that several agree on what is due.
const [databaseUrl = "", url = "", ahead = "0"] = process.argv.slice(2);
const clock = { now: () => new Date(Date.now() + Number(ahead)) };
const desk = aDesk(connect(databaseUrl, { connections: 2 }), clock, { url });
const nextAttempt = (now: Date) => new Date(now.getTime() + 500);

process.stdout.write("sending\n");
for (;;) {
  await sendDueMails(desk, { nextAttempt, leaseSeconds: 4 });
  await sleep(100);
}
