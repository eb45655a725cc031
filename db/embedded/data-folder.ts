import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "@/env";

export const codeOf = (error: unknown) => (error as { code?: string } | null)?.code;

/** Makes the data folder when it is missing, and refuses one that cannot be written to. */
export function prepareDataFolder(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    // Started by root, the database runs as another user, who must be able to pass through.
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(probe, "probe");
    rmSync(probe);
  } catch (error) {
    if (codeOf(error) === "ENOSPC") throw error;
    throw new Refusal(
      `The data folder ${dataDir} cannot be written to (${codeOf(error)}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

/** The text of a file that only we may read, made at its first use; of several processes at once, one makes it. */
export function keptFile(path: string, make: () => string): string {
  const found = readIfThere(path);
  if (found !== null) return found;
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, make(), { mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** The secret that signs sessions, where the settings name none. */
export function keptSecret(dataDir: string): string {
  return keptFile(join(dataDir, "auth-secret"), () => randomBytes(48).toString("base64url"));
}
