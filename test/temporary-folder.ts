import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder that the database's user, too, may pass through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "giao-ban-test-"));
  chmodSync(folder, 0o711);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
