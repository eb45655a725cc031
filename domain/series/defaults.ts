import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingSeries } from "@/db/schema";
import { InvalidError } from "../errors";
import { type Heading, possibleChair } from "../meetings/heading";
import { titleOfMeeting } from "./rules";

/** A heading with what it leaves empty as its series has it. Throws InvalidError where it has no title even so. */
export async function fromSeries(tx: Transaction, heading: Heading): Promise<Heading> {
  const series = heading.seriesId ? await seriesOf(tx, heading.seriesId) : undefined;
  const title = heading.title || (series ? titleOfMeeting(series, heading.date) : "");
  if (title === "") throw new InvalidError({ title: { key: "required" } });
  return {
    ...heading,
    title,
    place: heading.place || series?.place || "",
    chairId: heading.chairId ?? (await chairToday(tx, series?.chairId ?? null)),
  };
}

/** The chair of a series can have left the office since. */
async function chairToday(tx: Transaction, chairId: string | null): Promise<string | null> {
  return chairId ? ((await possibleChair(tx, chairId))?.id ?? null) : null;
}

async function seriesOf(tx: Transaction, seriesId: string) {
  const [series] = await tx.select().from(meetingSeries).where(eq(meetingSeries.id, seriesId));
  return series;
}
