import { runSoak } from "@/bench/soak";

/** `npm run soak`: sends ten thousand reminders through mishaps and kills, and prints what became of them. */
export const main = (): Promise<void> => runSoak();
