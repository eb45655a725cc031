import { type ChildProcess, spawn } from "node:child_process";

export interface Process {
  child: ChildProcess;
  /** What it has said so far, both streams together. */
  said(): string;
  ended: Promise<number | null>;
}

/** Another Node of ours beside the tests, with TypeScript where the file is of it. */
export function startProcess(file: string, args: string[] = [], env: Record<string, string> = {}): Process {
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said: () => output, ended };
}
