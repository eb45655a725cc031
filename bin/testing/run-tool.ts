import { spawn } from "node:child_process";
import { join } from "node:path";

/** Runs a script of an installed package with its output shown, and gives its exit code. */
export function runTool(script: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join("node_modules", script), ...args], {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on("SIGTERM", pass).on("SIGINT", pass);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGTERM", pass).off("SIGINT", pass);
      if (signal === "SIGINT" || signal === "SIGTERM") process.exit(1);
      resolve(code ?? 1);
    });
  });
}
