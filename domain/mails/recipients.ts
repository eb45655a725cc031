import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { people } from "@/db/schema";
import type { Actor } from "../actor";
import { NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";
import { findsAll, holdsWord } from "../search";

/** At most so many at a time. */
const most = 50;

/**
 * To whom mails can go, by given name; of many the first, and whether there are more. For who keeps the mails of all;
 * throws NotFoundError for others.
 */
export async function recipientsWith(connection: Connection, actor: Actor, to: string | null) {
  if (!mayInOffice(actor, "keep_mails")) throw new NotFoundError();
  const found = await connection
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        isNotNull(people.email),
        isNull(people.deactivatedAt),
        to ? findsAll(to, (word) => holdsWord(people.searchText, word)) : undefined,
      ),
    )
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(most + 1);
  return { people: found.slice(0, most), more: found.length > most };
}

/** The name of one of them; null where no mail can go to them. */
export async function recipientName(connection: Connection, personId: string): Promise<string | null> {
  const [row] = await connection
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.email), isNull(people.deactivatedAt)));
  return row?.name ?? null;
}
