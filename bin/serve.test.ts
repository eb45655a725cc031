import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "@/db/embedded/postmaster";
import { startProcess } from "@/test/process";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";

/** Starts a server that cannot start, and gives what it says besides the steps. */
async function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const folder = temporaryFolder();
  const server = startProcess("bin/serve.mjs", [], {
    DATA_DIR: join(folder, "data"),
    PORT: String(await freePort(0)),
    ...env,
  });
  const code = await server.ended;
  removeFolder(folder);
  return { code, said: server.said().replace(/^.* … .*\n/gm, "") };
}

test("a busy port is told before anything is started", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  const { code, said } = await refusal({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^Port ${port} is in use, .*\\n$`));
});

test("a database that cannot be reached is told in a sentence, without its password", async () => {
  const { code, said } = await refusal({ DATABASE_URL: "postgresql://user:hidden@127.0.0.1:1/office" });
  expect(code).toBe(1);
  expect(said).toMatch(/^The PostgreSQL of DATABASE_URL at 127\.0\.0\.1:1 cannot be used .*\n$/);
  expect(said).not.toContain("hidden");
}, 30_000);

test("each wrong setting is told in a sentence of its own", async () => {
  const { code, said } = await refusal({ PORT: "http", SAMPLE: "yes" });
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toHaveLength(2);
});
