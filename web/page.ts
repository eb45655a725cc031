import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { today } from "@/domain/dates";
import { NotFoundError } from "@/domain/errors";
import { identifier } from "@/domain/input";
import { timeClassBounds } from "@/domain/tasks/time";
import { clock } from "./clock";
import { requirePerson } from "./session";
import { settings } from "./settings";

/** What nearly every page of a signed-in person begins with. */
export const pageContext = cache(async () => {
  const person = await requirePerson();
  const time = await clock();
  return { person, clock: time, day: today(time), connection: database() };
});

/** The working calendar and what follows from it today. */
export const calendarContext = cache(async () => {
  const { day } = await pageContext();
  const { calendar } = await settings().get();
  return { calendar, bounds: timeClassBounds(day, calendar) };
});

/** What a query finds, or the page that says that there is nothing. */
export async function found<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

/** An id from an address; whatever is none leads to what does not exist. */
export function idFrom(text: string): string {
  const id = identifier.safeParse(text);
  if (!id.success) notFound();
  return id.data;
}

/** One value of a query string: the first of several, shortened to what any of ours can be. */
export function oneOf(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? "").slice(0, 300);
}
