import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "@/db/client";
import { aDesk } from "@/test/sending";
import { sendDueMails } from "@/worker/send";

// Sends what is due by the mail server of `url`, on and on, as a worker whose leases and pauses are short.
const [databaseUrl = "", url = "", begin = ""] = process.argv.slice(2);
const start = new Date(begin).getTime();
const clock = { now: () => new Date(start + performance.now()) };
const desk = aDesk(connect(databaseUrl, { connections: 2 }), clock, { url });
const nextAttempt = (now: Date) => new Date(now.getTime() + 500);

process.stdout.write("sending\n");
for (;;) {
  await sendDueMails(desk, { nextAttempt, leaseSeconds: 4 });
  await sleep(100);
}
