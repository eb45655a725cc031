import type { Desk } from "./desk";
import { beginTheDay } from "./jobs/begin-day";
import { computeTheMornings } from "./jobs/compute-mornings";
import { sendMails } from "./jobs/send-mails";
import { sweep } from "./jobs/sweep";
import { tellTheInvited } from "./jobs/tell-invited";

/** Something that is done by itself. Any number of processes may do it at the same time. */
export interface Job {
  name: string;
  /** Seconds from the end of one run to the beginning of the next, also where it failed. */
  every: number;
  run(desk: Desk): Promise<unknown>;
}

/** All that happens by itself, and when. */
export const schedule: readonly Job[] = [
  { name: "begin-day", every: 60, run: beginTheDay },
  { name: "compute-mornings", every: 30, run: computeTheMornings },
  { name: "tell-invited", every: 30, run: tellTheInvited },
  { name: "send-mails", every: 3, run: sendMails },
  { name: "sweep", every: 6 * 3600, run: sweep },
];
