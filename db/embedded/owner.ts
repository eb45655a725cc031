import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { Refusal } from "@/env";

/** The user that Postgres runs as, where that is not ourselves: it refuses to run as root. */
export type Owner = { uid: number; gid: number } | undefined;

/** Who owns what was made before; else the system's user for Postgres, else nobody. */
export function chooseOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const owner = systemUser("postgres") ?? systemUser("nobody");
  if (!owner) {
    throw new Refusal(
      "The embedded database cannot run as root, and there is neither a user postgres nor nobody: start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return owner;
}

function systemUser(name: string): Owner {
  const line = readFileSync("/etc/passwd", "utf8").match(
    new RegExp(`^${name}:[^:]*:(-?\\d+):(-?\\d+):`, "m"),
  );
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
}

export function mayEnter(owner: Owner, folder: string): boolean {
  if (!owner) return true;
  const enter = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...owner,
    cwd: "/",
    stdio: "ignore",
  });
  return enter.status === 0;
}
