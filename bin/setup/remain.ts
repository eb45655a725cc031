import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/env";

interface Stay {
  url: string;
  close(): Promise<void>;
}

/**
 * Arrives, and arrives again whenever the connection is lost: a database that was killed or restarted comes back
 * without a hand. Fails when another server took our place meanwhile, or when the database refuses to start.
 */
export async function remain<T extends Stay>(
  arrive: (onLost: () => void) => Promise<T>,
  fail: (error: unknown) => void,
): Promise<T> {
  let closed = false;
  const first = await arrive(comeBack);
  let current: Stay = first;
  let returning: Promise<void> = Promise.resolve();

  function comeBack(): void {
    console.error("The connection to the database was lost; coming back …");
    returning = tryUntilBack();
  }

  async function tryUntilBack(): Promise<void> {
    while (!closed) {
      try {
        current = await arrive(comeBack);
        if (current.url !== first.url)
          throw new Refusal("The database came back at another port: start again.");
        console.error("The database is back.");
        return;
      } catch (error) {
        if (error instanceof Refusal) return fail(error);
        await sleep(1000);
      }
    }
  }

  const close = async () => {
    closed = true;
    await returning;
    await current.close();
  };
  return { ...first, close };
}
