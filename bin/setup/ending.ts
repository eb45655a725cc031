/** The person or the system asked this process to end: no error. */
export class Stopped extends Error {
  override name = "Stopped";
}

/** What ends a server: a signal, or a failure that leaves nothing to serve. */
export interface Ending {
  signal: AbortSignal;
  fail(error: unknown): void;
  /** Never resolves; rejects with Stopped or with the failure. */
  happens(): Promise<never>;
}

export function awaitEnding(): Ending {
  const controller = new AbortController();
  const { signal } = controller;
  const fail = (error: unknown) => controller.abort(error);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => fail(new Stopped()));
  process.on("uncaughtException", fail);
  const happens = () =>
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  return { signal, fail, happens };
}
