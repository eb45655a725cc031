import { line } from "../input";

/** What is searched for, on one line; empty where nothing is. */
export const searchLine = line(200);
