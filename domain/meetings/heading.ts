import { and, eq } from "drizzle-orm";
import { meetingSeries, officeRoles, people } from "@/db/schema";
import type { Work } from "../command";
import { instantOf, type LocalDate } from "../dates";
import { InvalidError } from "../errors";
import { fold } from "../text";

export interface Heading {
  seriesId: string | null;
  title: string;
  date: LocalDate;
  time: string;
  place: string;
  chairId: string | null;
  chairTitle: string;
  restricted: boolean;
}

/** What a heading is found by. */
export function headingWords({
  title,
  place,
  chairName,
  noticeNumber,
}: {
  title: string;
  place: string;
  chairName: string;
  noticeNumber: string;
}) {
  return fold([title, place, chairName, noticeNumber].filter(Boolean).join(" "));
}

/** A person as the chair of a meeting: the name of today, and the title that a leader has. */
export async function chairOf(tx: Work["tx"], personId: string) {
  const [chair] = await tx
    .select({ id: people.id, name: people.name, email: people.email, title: officeRoles.title })
    .from(people)
    .leftJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, "leader")))
    .where(eq(people.id, personId));
  return chair;
}

/** The same where the person can chair a meeting: a leader, or somebody without an account, such as a past chair. */
export async function possibleChair(tx: Work["tx"], personId: string) {
  const chair = await chairOf(tx, personId);
  return chair && (chair.title !== null || chair.email === null) ? chair : undefined;
}

/** A heading as the meeting's row holds it. Throws InvalidError where its series does not exist, or its chair cannot be one. */
export async function headingColumns({ tx }: Work, heading: Heading, noticeNumber: string) {
  const { seriesId, title, place } = heading;
  const chair = heading.chairId ? await possibleChair(tx, heading.chairId) : null;
  if (heading.chairId && !chair) throw new InvalidError({ chairId: { key: "unknown" } });
  if (seriesId && (await tx.$count(meetingSeries, eq(meetingSeries.id, seriesId))) === 0)
    throw new InvalidError({ seriesId: { key: "unknown" } });
  const chairName = chair?.name ?? "";
  return {
    seriesId,
    title,
    startsAt: instantOf(heading.date, heading.time),
    place,
    chairId: chair?.id ?? null,
    chairName,
    chairTitle: heading.chairTitle || chair?.title || "",
    restricted: heading.restricted,
    searchText: headingWords({ title, place, chairName, noticeNumber }),
  };
}

/** What the history says of a heading, the time apart. */
export function headingFields(heading: Omit<Heading, "date" | "time">) {
  const { seriesId, title, place, chairId, chairTitle, restricted } = heading;
  return { seriesId, title, place, chairId, chairTitle, restricted };
}
