import { connect } from "@/db/client";
import { codeOf } from "@/db/embedded/data-folder";
import { systemClock } from "@/domain/clock";
import { NotFoundError } from "@/domain/errors";
import { createAdministratorLink } from "@/domain/links/commands";
import { Refusal, readEnvironment } from "@/env";
import { joinOffice } from "./setup/office";

/** `npm run admin:link -- EMAIL`: lets a person of a locked-out office in again, as an administrator. */
export async function main(): Promise<void> {
  const email = process.argv[2];
  if (!email) throw new Refusal("Name the person: npm run admin:link -- EMAIL");
  const env = readEnvironment();
  const office = await joinOffice(env);
  const database = connect(office.url, { connections: 1 });
  try {
    const options = { email, appUrl: env.APP_URL, clock: systemClock };
    const { url } = await createAdministratorLink(database, options);
    console.log(`A new password for ${email}, as an administrator, once:\n${url}`);
  } catch (error) {
    throw inWords(error, email);
  } finally {
    await database.$client.end({ timeout: 5 });
    await office.close();
  }
}

function inWords(error: unknown, email: string): unknown {
  if (error instanceof NotFoundError) return new Refusal(`Nobody here has the address ${email}.`);
  const undefinedTable = codeOf((error as Error).cause ?? error) === "42P01";
  return undefinedTable ? new Refusal("This office has never been started: run npm start first.") : error;
}
