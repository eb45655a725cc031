import { and, eq } from "drizzle-orm";
import { officeRoles, people } from "@/db/schema";
import type { Work } from "../command";
import { fold } from "../text";

/** What a heading is found by. */
export function headingWords({
  title,
  place,
  chairName,
}: {
  title: string;
  place: string;
  chairName: string;
}) {
  return fold(`${title} ${place} ${chairName}`);
}

/** A person as the chair of a meeting: the name of today, and the title that a leader has. */
export async function chairOf(tx: Work["tx"], personId: string) {
  const [chair] = await tx
    .select({ id: people.id, name: people.name, title: officeRoles.title })
    .from(people)
    .leftJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, "leader")))
    .where(eq(people.id, personId));
  return chair;
}
