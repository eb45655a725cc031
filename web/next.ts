import { createServer } from "node:http";
import next from "next";
import type { Handler } from "./server";

/** The built application as a handler of requests. */
export async function nextHandler(
  dir: string,
  port: number,
): Promise<{ handle: Handler; close(): Promise<void> }> {
  const app = next({
    dev: false,
    dir,
    port,
    hostname: "localhost",
    quiet: true,
    // Next would otherwise listen for upgrades on our own server, past the door.
    httpServer: createServer(),
  });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
