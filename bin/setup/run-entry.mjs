import { fileURLToPath } from "node:url";
import { explain } from "./explain.mjs";
import { installPackages } from "./packages.mjs";
import { endWithNpm } from "./parent.mjs";

/** `install: false` is for where the packages are known to stand; `onFailure` speaks after the explanation. */
export async function runEntry(entry, { install = true, onFailure = () => {} }) {
  endWithNpm();
  try {
    process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
    if (install) await installPackages();
    const { register } = await import("tsx/esm/api");
    register();
    const { main } = await import(`../${entry}`);
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(explain(error));
    onFailure();
    process.exit(1);
  }
}
