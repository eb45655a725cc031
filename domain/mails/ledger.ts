import { and, asc, desc, eq, gte, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, mails, people } from "@/db/schema";
import type { MailItem } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { addDays, instantOf, type LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { findsAll, holdsWord } from "../search";
import { restrictedSince, toldItems } from "./items";
import { allMails, type LedgerQuery } from "./ledger-query";
import { letsIn, visibleMails } from "./visibility";

/** Rows of a page of the ledger. */
export const pageSize = 50;

const columns = {
  id: mails.id,
  kind: mails.kind,
  state: mails.state,
  day: mails.day,
  personId: mails.personId,
  personName: people.name,
  departmentName: departments.name,
  meetingId: mails.meetingId,
  address: mails.address,
  subject: mails.subject,
  createdAt: mails.createdAt,
  dueAt: mails.dueAt,
  settledAt: mails.settledAt,
  attempts: mails.attempts,
  answer: mails.answer,
};

/** How many stand in a mail for which reason. */
const reasons = sql<Record<string, number>>`(
  select coalesce(jsonb_object_agg(reason, count), '{}')
  from (select item ->> 'reason' as reason, count(*) as count from jsonb_array_elements(${mails.items}) item group by 1) told)`;

/** Of mails whose subject may name it. */
const itemsInSubject = sql<
  MailItem[]
>`(case when ${mails.kind} in ('news', 'meeting') then ${mails.items} else '[]' end)`;

/**
 * A page of the mails that the actor may know of, the latest first, with the ids from which the next and the previous
 * page go on. Pages follow each other without a gap or a row twice, also where mails come meanwhile.
 */
export async function listMails(
  connection: Connection,
  actor: Actor,
  query: LedgerQuery = allMails,
  size = pageSize,
) {
  const isBack = query.before !== null;
  const edge = await edgeOf(connection, actor, query.before ?? query.after);
  const order = isBack ? asc : desc;
  const found = await connection
    .select({ ...columns, reasons, items: itemsInSubject })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .leftJoin(departments, eq(departments.id, mails.departmentId))
    .where(and(conditionsOf(actor, query), edge ? beyond(edge, isBack) : undefined))
    .orderBy(order(mails.createdAt), order(mails.id))
    .limit(size + 1);
  const shown = found.slice(0, size);
  if (isBack) shown.reverse();
  const more = found.length > size;
  const restricted = await restrictedSince(connection, shown);
  const idOf = (row: (typeof shown)[number] | undefined) => row?.id ?? null;
  return {
    rows: shown.map(({ items, ...row }) => ({
      ...row,
      subject: restricted.says(row.subject, items) ? "" : row.subject,
    })),
    next: (isBack && edge ? true : more) ? idOf(shown.at(-1)) : null,
    previous: (isBack ? more : edge !== null) ? idOf(shown[0]) : null,
  };
}

/**
 * One mail as it went, with what stood in it and why. No letter where nobody but its reader may read it, or where it names
 * what was restricted since. Throws NotFoundError.
 */
export async function getMail(connection: Connection, actor: Actor, id: string) {
  const [row] = await connection
    .select({ ...columns, items: mails.items, text: mails.text, html: mails.html })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .leftJoin(departments, eq(departments.id, mails.departmentId))
    .where(and(eq(mails.id, id), visibleMails(actor)));
  if (!row) throw new NotFoundError();
  const { text, html, items, ...mail } = row;
  const restricted = await restrictedSince(connection, [row]);
  const closed = whyClosed(row, restricted.says(`${row.subject} ${text}`, items));
  const inSubject = row.kind === "morning" ? [] : items;
  return {
    ...mail,
    subject: restricted.says(mail.subject, inSubject) ? "" : mail.subject,
    letter: closed ? null : { text, html },
    closed,
    ...(await toldItems(connection, actor, items)),
  };
}

type Closed = "secret" | "unwritten" | "forgotten" | "restricted";

/** Why its letter cannot be read here; null where it can. */
function whyClosed(
  { kind, subject, text }: Pick<typeof mails.$inferSelect, "kind" | "subject" | "text">,
  saysRestricted: boolean,
): Closed | null {
  if (letsIn(kind)) return "secret";
  if (text === "") return subject === "" ? "unwritten" : "forgotten";
  return saysRestricted ? "restricted" : null;
}

/** When the last mail left, of those that the actor may know of; null where none did. */
export async function lastDelivery(connection: Connection, actor: Actor): Promise<Date | null> {
  const [row] = await connection
    .select({ at: mails.settledAt })
    .from(mails)
    .where(and(eq(mails.state, "delivered"), visibleMails(actor)))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(1);
  return row?.at ?? null;
}

/** Whose mails a filter names, as its chip says it; null where the actor knows of none of theirs. */
export async function nameOfRecipient(connection: Connection, actor: Actor, personId: string | null) {
  if (!personId) return null;
  const [row] = await connection
    .select({ name: people.name })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(and(eq(mails.personId, personId), visibleMails(actor)))
    .limit(1);
  return row?.name ?? null;
}

interface Edge {
  id: string;
  /** To the microsecond, as a Date cannot have it. */
  at: string;
}

async function edgeOf(connection: Connection, actor: Actor, id: string | null): Promise<Edge | null> {
  if (!id) return null;
  const [edge] = await connection
    .select({ id: mails.id, at: sql<string>`${mails.createdAt}::text` })
    .from(mails)
    .where(and(eq(mails.id, id), visibleMails(actor)));
  return edge ?? null;
}

const beyond = ({ id, at }: Edge, isBack: boolean): SQL =>
  sql`(${mails.createdAt}, ${mails.id}) ${sql.raw(isBack ? ">" : "<")} (${at}::timestamptz, ${id}::uuid)`;

function conditionsOf(actor: Actor, { state, kind, personId, to, day }: LedgerQuery): SQL | undefined {
  return and(
    visibleMails(actor),
    state ? eq(mails.state, state) : undefined,
    kind ? eq(mails.kind, kind) : undefined,
    personId ? eq(mails.personId, personId) : undefined,
    to ? goesTo(to) : undefined,
    day ? madeOn(day) : undefined,
  );
}

/** By the name of a person or department, in any spelling, or by the beginning of an address. */
function goesTo(to: string): SQL | undefined {
  const start = `${to.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const named = findsAll(to, (word) => holdsWord(people.searchText, word));
  const ofPeople = or(named, like(people.email, start));
  const ofDepartments = findsAll(to, (word) => holdsWord(departments.searchText, word));
  // Who is meant is found first: a ledger of years is not read for their names.
  return or(
    sql`${mails.personId} in (select ${people.id} from ${people} where ${ofPeople})`,
    sql`${mails.departmentId} in (select ${departments.id} from ${departments} where ${ofDepartments})`,
    like(mails.address, start),
  );
}

const madeOn = (day: LocalDate) =>
  and(
    gte(mails.createdAt, instantOf(day, "00:00")),
    lt(mails.createdAt, instantOf(addDays(day, 1), "00:00")),
  );
