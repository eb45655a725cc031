import { createServer, type Server } from "node:net";
import { type Environment, Refusal } from "@/env";

type Where = Pick<Environment, "HOST" | "PORT">;

/** Listens, or refuses with the reason in a sentence. */
export function listen(server: Server, { HOST, PORT }: Where): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, { HOST, PORT })));
    server.listen(PORT, HOST, resolve);
  });
}

export async function refuseBusyPort(where: Where): Promise<void> {
  const probe = createServer();
  await listen(probe, where);
  await new Promise((resolve) => probe.close(resolve));
}

function inWords(error: NodeJS.ErrnoException, { HOST, PORT }: Where): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Refusal(
        `Port ${PORT} is in use, perhaps by a Giao Ban that already runs: stop it, or set PORT to another.`,
      );
    case "EACCES":
      return new Refusal(`This user may not listen on port ${PORT}: set PORT to 1024 or higher.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Refusal(`HOST ${HOST} is not an address of this machine: set it to 127.0.0.1 or 0.0.0.0.`);
    default:
      return error;
  }
}
