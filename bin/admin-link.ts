import { systemClock } from "@/domain/clock";
import { NotFoundError } from "@/domain/errors";
import { createAdministratorLink } from "@/domain/links/commands";
import { Refusal, readEnvironment } from "@/env";
import { joined } from "./setup/joined";

/** `npm run admin:link -- EMAIL`: lets a person of a locked-out office in again, as an administrator. */
export async function main(): Promise<void> {
  const email = process.argv[2];
  if (!email) throw new Refusal("Name the person: npm run admin:link -- EMAIL");
  const env = readEnvironment();
  await joined(env, async (database) => {
    try {
      const options = { email, appUrl: env.APP_URL, clock: systemClock };
      const { url } = await createAdministratorLink(database, options);
      console.log(`A new password for ${email}, as an administrator, once:\n${url}`);
    } catch (error) {
      throw error instanceof NotFoundError ? new Refusal(`Nobody here has the address ${email}.`) : error;
    }
  });
}
