import { and, gte, isNull, lte, or } from "drizzle-orm";
import { departments } from "@/db/schema";
import type { LocalDate } from "../dates";

/** The condition for departments that can be given something on the day: begun, and not closed before it. */
export function isOpenOn(day: LocalDate) {
  return and(
    or(isNull(departments.startsOn), lte(departments.startsOn, day)),
    or(isNull(departments.closedOn), gte(departments.closedOn, day)),
  );
}
