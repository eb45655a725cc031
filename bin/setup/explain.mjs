import { inspect } from "node:util";

const diskIsFull = /ENOSPC|No space left on device|could not write .*: Disk quota exceeded/;

/** What the person at the terminal reads: one sentence where there is one, the whole error where it is our mistake. */
export function explain(error) {
  if (isDiskFull(error)) return "The disk is full: free some space, and start again.";
  if (error?.name === "Refusal") return error.message;
  return inspect(error);
}

export function isDiskFull(error) {
  if (!error) return false;
  // 53100 is Postgres' own code for a full disk.
  if (error.code === "ENOSPC" || error.code === "53100") return true;
  return diskIsFull.test(`${error.message} ${error.output ?? ""}`) || isDiskFull(error.cause);
}
