import { readEnvironment } from "@/env";
import { main as serve } from "./serve";
import { buildApplication } from "./setup/build";
import { refuseBusyPort } from "./setup/port";

/** `npm start`: what can be refused is refused before the minute of building. */
export async function main(): Promise<void> {
  const env = readEnvironment();
  await refuseBusyPort(env);
  await buildApplication(".next");
  await serve();
}
