import { connect } from "@/db/client";
import { canServe } from "@/domain/office/queries";
import { type Environment, Refusal, readEnvironment } from "@/env";
import { openDesk } from "@/worker/desk";
import { startWorker } from "@/worker/run";
import { awaitEnding, type Ending, Stopped } from "./setup/ending";
import { stayInOffice } from "./setup/office";

/** `npm run worker`: what happens by itself, in a process of its own; any number of them beside a server with WORKER=0. */
export async function main(): Promise<void> {
  const env = readEnvironment();
  const ending = awaitEnding();
  const office = await stayInOffice(env, ending.fail);
  try {
    await work(env, office.url, ending);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    await office.close();
  }
}

async function work(env: Environment, url: string, ending: Ending): Promise<void> {
  const database = connect(url, { connections: 4 });
  try {
    if (!(await canServe(database)))
      throw new Refusal("This office has never been started: run npm start first.");
    const worker = startWorker(await openDesk(database, env));
    console.log("Giao Ban: the worker runs.");
    await ending.happens().finally(worker.stop);
  } finally {
    await database.$client.end({ timeout: 5 });
  }
}
