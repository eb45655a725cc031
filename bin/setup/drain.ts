import type { Server } from "node:http";

const patience = 10_000;

/** Takes no new connections, lets requests finish for a while, then cuts off what is left. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose last answer just went out would otherwise stay open until its browser leaves.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
