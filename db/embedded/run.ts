import { spawn } from "node:child_process";
import type { Owner } from "./owner";

/** Runs a program of Postgres and gives its exit code and output. */
export function run(
  command: string,
  args: string[],
  owner: Owner,
  { silent = false } = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...owner,
      // The folder we were started in may be closed to the owner.
      cwd: owner ? "/" : undefined,
      env: cleanEnvironment(),
      // A server that is started here would keep pipes open for as long as it lives.
      stdio: silent ? "ignore" : ["ignore", "pipe", "pipe"],
      // Ctrl-C reaches all of a terminal's group; what is begun here must come to its end first.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on(silent ? "exit" : "close", (code) => resolve({ code, output }));
  });
}

/** Without our secrets, without what would steer Postgres, and with messages in English. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|NODE_|npm_)|SECRET|URL/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;
}
