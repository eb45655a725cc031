import { spawn } from "node:child_process";

/** Shows a step of the start on a line of its own, with the time it took. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = (digits) => `${((Date.now() - started) / 1000).toFixed(digits)} s`;
  process.stdout.write(`${name} … `);
  const timer = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${name} … ${seconds(0)} `), 1000)
    : undefined;
  try {
    const result = await work();
    process.stdout.write(`${timer ? `\r${name} … ` : ""}${seconds(1)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Runs a program without showing its output, which the error carries when it fails. */
export function runQuietly(command, args, { env = process.env, shell = false, timeout, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      shell,
      timeout,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const pass = passSignals(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (pass.stop()) process.exit(1);
      if (code === 0) resolve(output);
      else reject(refusal(`${failure}\n${output.trim()}`));
    });
  });
}

/** A signal to us ends the child first: it would go on alone otherwise. */
function passSignals(child) {
  let signalled = false;
  const pass = (signal) => {
    signalled = true;
    child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  return {
    stop() {
      for (const signal of signals) process.off(signal, pass);
      return signalled;
    },
  };
}

/** As Refusal in env.ts, which cannot be loaded before the packages are installed. */
function refusal(message) {
  return Object.assign(new Error(message), { name: "Refusal" });
}
