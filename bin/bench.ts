import { runBench } from "@/bench/run";

/** `npm run bench [-- --only=NAMES --json=FILE]`: measures what is built, in an office of its own. */
export const main = (): Promise<void> => runBench(process.argv.slice(2));
