import { tooOldNode } from "./node-version.mjs";

/** Runs `main` of a TypeScript file beside this folder, after installing what it needs; ends the process. */
export function launch(entry, given) {
  var options = given || {};
  var sentence = tooOldNode(process.versions.node);
  if (sentence) {
    console.error(sentence);
    if (options.onFailure) options.onFailure();
    process.exit(1);
  }
  import("./run-entry.mjs").then((module) => {
    module.runEntry(entry, options);
  });
}
