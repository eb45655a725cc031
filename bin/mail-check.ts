import { Refusal, readEnvironment } from "@/env";
import { deliveryOf } from "@/mail/delivery";
import { createTransport } from "@/mail/transport";

/** `npm run mail:check`: says whether the mail server of the settings takes us. Sends nothing. */
export async function main(): Promise<void> {
  const env = readEnvironment();
  const transport = createTransport(env);
  if (!transport) {
    throw new Refusal("No mail server is set, so mails are held in the ledger: set SMTP_URL and MAIL_FROM.");
  }
  const { host } = new URL(env.SMTP_URL ?? "");
  try {
    await transport.verify();
    console.log(`The mail server ${host} takes us. Mails leave from ${env.MAIL_FROM}.`);
  } catch (error) {
    throw new Refusal(`The mail server ${host} does not take us: ${deliveryOf(error).answer}`);
  } finally {
    transport.close();
  }
}
