import { database } from "@/db/client";
import { keptSecret } from "@/db/embedded/data-folder";
import { migrateDatabase } from "@/db/migrate";
import { prepareOffice } from "@/db/seed/prepare";
import { type Environment, isLoopback, readEnvironment } from "@/env";
import { closeStreams } from "@/web/live/streams";
import { createDoor } from "@/web/server";
import { openDesk } from "@/worker/desk";
import { startWorker } from "@/worker/run";
import { drain } from "./setup/drain";
import { awaitEnding, type Ending, Stopped } from "./setup/ending";
import { type OfficeDatabase, serveOffice } from "./setup/office";
import { listen, refuseBusyPort } from "./setup/port";
import { step } from "./setup/steps.mjs";

type Closers = (() => Promise<unknown>)[];

/** Serves what is built, until a signal; then closes in reverse order what was opened, the database last. */
export async function main(): Promise<void> {
  const env = readEnvironment();
  const ending = awaitEnding();
  const closers: Closers = [];
  try {
    await open(env, ending, closers);
    await ending.happens();
  } catch (error) {
    if (!(error instanceof Stopped) && !(ending.signal.reason instanceof Stopped)) throw error;
  } finally {
    await closeAll(closers);
  }
}

async function open(env: Environment, ending: Ending, closers: Closers): Promise<void> {
  const next = async <T>(name: string, work: () => Promise<T>) => {
    const result = await step(name, work);
    ending.signal.throwIfAborted();
    return result;
  };
  await refuseBusyPort(env);
  const office = await step("Starting the database", () => serveOffice(env, ending.fail));
  closers.push(office.close);
  ending.signal.throwIfAborted();
  await next("Migrating", () => migrateDatabase(office.url));
  tellNext(env, office);
  closers.push(() => database().$client.end({ timeout: 5 }));
  const lines = await next("Preparing the office", () =>
    prepareOffice({
      database: database(),
      env,
      embedded: office.embedded,
      dataDir: env.DATA_DIR,
      appUrl: env.APP_URL,
    }),
  );
  await startServer(env, closers);
  if (env.WORKER === "1") closers.push(startWorker(await openDesk(database(), env)).stop);
  ending.signal.throwIfAborted();
  for (const line of [`Giao Ban: ${env.APP_URL}`, ...whereDataLies(env, office), ...lines]) console.log(line);
}

/** What Next's code, in this same process, reads from the environment. */
function tellNext(env: Environment, office: OfficeDatabase): void {
  const secret = env.AUTH_SECRET ?? keptSecret(env.DATA_DIR);
  Object.assign(process.env, {
    NODE_ENV: "production",
    DATABASE_URL: office.url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    APP_URL: env.APP_URL,
    NEXTAUTH_URL: env.APP_URL,
    // What Next fetches from itself goes to this server, not out to the public address and back.
    __NEXT_PRIVATE_ORIGIN: `http://${listeningHost(env)}:${env.PORT}`,
    // On this machine both localhost and 127.0.0.1 are ours; the door lets no other name through.
    ...(isLoopback(env.APP_URL) && { AUTH_TRUST_HOST: "1" }),
  });
}

/** A host on which this server answers itself. */
function listeningHost({ HOST }: Environment): string {
  if (HOST === "0.0.0.0" || HOST === "::") return "127.0.0.1";
  return HOST.includes(":") ? `[${HOST}]` : HOST;
}

async function startServer(env: Environment, closers: Closers): Promise<void> {
  const { nextHandler } = await import("@/web/next");
  const next = await nextHandler(process.cwd(), env.PORT);
  const server = createDoor(next.handle, env);
  await listen(server, env);
  closers.push(async () => {
    closeStreams();
    await drain(server);
    await next.close();
  });
}

function whereDataLies(env: Environment, { folder }: OfficeDatabase): string[] {
  return folder && !folder.startsWith(env.DATA_DIR) ? [`The database lies in ${folder}.`] : [];
}

async function closeAll(closers: Closers): Promise<void> {
  if (closers.length === 0) return;
  await step("Stopping", async () => {
    for (const close of closers.reverse()) await close().catch(console.error);
  });
}
