import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { systemFolder } from "./binaries";
import { keptFile } from "./data-folder";
import { chooseOwner, mayEnter, type Owner } from "./owner";

/** Where the embedded database of a data folder lies, who runs it, and its password. */
export type Place = { folder: string; cluster: string; owner: Owner; password: string };

/** Decided at the first start and recorded in the data folder, from where every command finds it. */
export function findPlace(dataDir: string): Place {
  const record = keptFile(join(dataDir, "database.json"), () => {
    const reachable = mayEnter(chooseOwner(dataDir), dataDir);
    const folder = reachable ? "postgres" : join(systemFolder, randomBytes(4).toString("hex"));
    return `${JSON.stringify({ folder, password: randomBytes(24).toString("hex") }, null, 2)}\n`;
  });
  const { folder: recorded, password } = JSON.parse(record) as { folder: string; password: string };
  const folder = resolve(dataDir, recorded);
  const owner = chooseOwner(folder);
  makeFolder(folder, owner);
  return { folder, cluster: join(folder, "cluster"), owner, password };
}

function makeFolder(folder: string, owner: Owner): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    if (folder.startsWith(systemFolder)) chmodSync(systemFolder, 0o755);
    chmodSync(folder, 0o700);
  }
  if (owner && statSync(folder).uid !== owner.uid) chownSync(folder, owner.uid, owner.gid);
}
