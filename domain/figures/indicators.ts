import { and, eq, ne, notExists, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { figures, indicators } from "@/db/schema";
import { ConflictError } from "../errors";
import { fold } from "../text";

/** What a figure measures, as it is named. */
export interface Indicator {
  indicator: string;
  topic: string;
  unit: string;
}

const wordsOf = ({ indicator, topic }: Indicator) => fold(`${topic} ${indicator}`.trim());

/** The indicator of that name and unit, as a value in a statement. */
export const idOf = (named: Indicator) =>
  sql<string>`(select ${indicators.id} from ${indicators} where ${indicators.searchText} = ${wordsOf(named)} and ${indicators.unit} = ${named.unit})`;

/**
 * The indicator of that name and unit, which all meetings share, so that their figures compare: as it is written there.
 * It is written anew only where no other figure shows it.
 */
export async function shareIndicator(
  tx: Transaction,
  figureId: string,
  named: Indicator,
): Promise<Indicator> {
  const { indicator: name, topic, unit } = named;
  // Records that name the same ones in another order would wait for each other for ever.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('indicators', 0))`);
  const [row] = await tx
    .insert(indicators)
    .values({ name, unit, topic, searchText: wordsOf(named) })
    // The SET changes nothing; it makes RETURNING answer, and holds the row until this is done.
    .onConflictDoUpdate({ target: [indicators.searchText, indicators.unit], set: { unit } })
    .returning({ id: indicators.id, name: indicators.name, topic: indicators.topic });
  if (!row) throw new ConflictError();
  if (row.name === name && row.topic === topic) return named;
  const others = and(eq(figures.indicatorId, row.id), ne(figures.id, figureId));
  if ((await tx.$count(figures, others)) > 0) return { indicator: row.name, topic: row.topic, unit };
  await tx.update(indicators).set({ name, topic }).where(eq(indicators.id, row.id));
  return named;
}

/** Takes away an indicator that no figure shows any more, such as a name that was half typed. */
export async function forgetUnused(tx: Transaction, named: Indicator): Promise<void> {
  const own = and(eq(indicators.searchText, wordsOf(named)), eq(indicators.unit, named.unit));
  // Whoever is about to use it holds it: then it stays. Held by us, nobody can begin to use it.
  const [held] = await tx
    .select({ id: indicators.id })
    .from(indicators)
    .where(own)
    .for("update", { skipLocked: true });
  if (!held) return;
  const shown = tx.select({ id: figures.id }).from(figures).where(eq(figures.indicatorId, held.id));
  await tx.delete(indicators).where(and(eq(indicators.id, held.id), notExists(shown)));
}
