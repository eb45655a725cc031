import { beginDay } from "@/domain/day";
import type { Desk } from "../desk";

/** What was decided for a day takes effect on it, whether or not anybody comes. */
export const beginTheDay = ({ database, clock }: Desk) => beginDay(database, clock);
